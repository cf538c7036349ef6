package newswire.enrich.tag;

import java.util.List;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Sentences;
import org.jspecify.annotations.Nullable;

/** A story on its way through the taggers, for one thread at a time. */
public final class TaggedStory {

    private final TagSource source;
    private @Nullable List<Sentence> titleSentences;
    private @Nullable List<Sentence> textSentences;
    private List<Entity> entities = List.of();
    private List<Topic> topics = List.of();
    private List<Keyphrase> keyphrases = List.of();
    private List<Quote> quotes = List.of();
    private List<Watched> watched = List.of();

    public TaggedStory(TagSource source) {
        this.source = source;
    }

    public TagSource source() {
        return source;
    }

    /** The same story with what was found so far; what is added to it is not added here. */
    public TaggedStory copy() {
        var copy = new TaggedStory(source);
        copy.adopt(this);
        return copy;
    }

    /** Takes over all that {@code other}, a copy, has. */
    public void adopt(TaggedStory other) {
        titleSentences = other.titleSentences;
        textSentences = other.textSentences;
        entities = other.entities;
        topics = other.topics;
        keyphrases = other.keyphrases;
        quotes = other.quotes;
        watched = other.watched;
    }

    /** Sentences of the title, offsets into it. */
    public List<Sentence> titleSentences() {
        if (titleSentences == null) {
            titleSentences = Sentences.of(source.title());
        }
        return titleSentences;
    }

    /** Sentences of the text, offsets into it. */
    public List<Sentence> textSentences() {
        if (textSentences == null) {
            textSentences = Sentences.of(source.text());
        }
        return textSentences;
    }

    /** The most salient first; empty before their tagger has run. */
    public List<Entity> entities() {
        return entities;
    }

    /** The surest first; empty before their tagger has run. */
    public List<Topic> topics() {
        return topics;
    }

    /** The best first; empty before their tagger has run. */
    public List<Keyphrase> keyphrases() {
        return keyphrases;
    }

    /** In the order of the text; empty before their tagger has run. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** In the order of their ids; empty before their tagger has run. */
    public List<Watched> watched() {
        return watched;
    }

    public void putWatched(List<Watched> found) {
        watched = List.copyOf(found);
    }

    public void putEntities(List<Entity> found) {
        entities = List.copyOf(found);
    }

    public void putTopics(List<Topic> found) {
        topics = List.copyOf(found);
    }

    public void putKeyphrases(List<Keyphrase> found) {
        keyphrases = List.copyOf(found);
    }

    public void putQuotes(List<Quote> found) {
        quotes = List.copyOf(found);
    }
}
