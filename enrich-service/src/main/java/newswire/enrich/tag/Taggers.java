package newswire.enrich.tag;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import newswire.enrich.tag.entity.EntityModel;

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

    /** The taggers that ship with the service, all in their usual order. */
    public static Taggers shipped(EntityModel names, BiConsumer<String, Throwable> failures) {
        return new Taggers(
                ShippedTaggers.of(names).values().stream().map(Supplier::get).toList(), failures);
    }

    /** What all taggers that read the story's language say of it. */
    public Tags tag(TagSource source) {
        var story = new TaggedStory(source);
        var language = source.language() == null ? UNKNOWN_LANGUAGE : source.language();
        var versions = new TreeMap<String, String>();
        taggers.forEach(tagger -> hearOut(tagger, language, story, versions));
        return new Tags(
                story.entities(),
                story.topics(),
                story.keyphrases(),
                story.quotes(),
                story.watched(),
                Collections.unmodifiableMap(versions));
    }

    /** What it adds is taken when it has done, and so not what one adds that then fails. */
    private void hearOut(Tagger tagger, String language, TaggedStory story, Map<String, String> versions) {
        try {
            if (tagger.reads(language)) {
                var copy = story.copy();
                tagger.tag(copy);
                story.adopt(copy);
                versions.put(tagger.name(), tagger.version());
            }
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            failures.accept(tagger.name(), failure);
        }
    }
}
