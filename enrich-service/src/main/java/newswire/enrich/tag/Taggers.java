package newswire.enrich.tag;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import newswire.enrich.tag.entity.EntityModel;
import newswire.enrich.tag.entity.EntityTagger;
import newswire.enrich.tag.keyphrase.KeyphraseTagger;
import newswire.enrich.tag.link.Catalogue;
import newswire.enrich.tag.link.LinkTagger;
import newswire.enrich.tag.quote.QuoteTagger;
import newswire.enrich.tag.topic.TopicTagger;

/**
 * Taggers in the order of their turn. One that fails costs its own tags and never the article. Safe for use by several
 * threads.
 */
public final class Taggers {

    private static final String UNKNOWN_LANGUAGE = "und";

    private final List<Tagger> taggers;
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param taggers those that need others' tags come after them
     * @param failures is told the name of a tagger that failed, and why
     */
    public Taggers(List<Tagger> taggers, BiConsumer<String, Throwable> failures) {
        this.taggers = List.copyOf(taggers);
        this.failures = failures;
    }

    /** No taggers at all. */
    public static Taggers none() {
        return new Taggers(List.of(), (name, failure) -> {});
    }

    /** The taggers that ship with the service, with the best models. */
    public static Taggers shipped(BiConsumer<String, Throwable> failures) {
        return shipped(EntityModel.BEST, failures);
    }

    /** The taggers that ship with the service. */
    public static Taggers shipped(EntityModel names, BiConsumer<String, Throwable> failures) {
        return new Taggers(
                List.of(
                        EntityTagger.shipped(names),
                        new LinkTagger(Catalogue.shipped()),
                        new QuoteTagger(),
                        new TopicTagger(),
                        new KeyphraseTagger()),
                failures);
    }

    /** What all taggers that read the story's language say of it. */
    public Tags tag(TagSource source) {
        var story = new TaggedStory(source);
        var language = source.language() == null ? UNKNOWN_LANGUAGE : source.language();
        var versions = new TreeMap<String, String>();
        for (var tagger : taggers) {
            if (tagger.reads(language) && hadItsSay(tagger, story)) {
                versions.put(tagger.name(), tagger.version());
            }
        }
        return new Tags(
                story.entities(),
                story.topics(),
                story.keyphrases(),
                story.quotes(),
                Collections.unmodifiableMap(versions));
    }

    private boolean hadItsSay(Tagger tagger, TaggedStory story) {
        try {
            tagger.tag(story);
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            failures.accept(tagger.name(), failure);
            return false;
        }
    }
}
