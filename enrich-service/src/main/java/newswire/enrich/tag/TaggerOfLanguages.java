package newswire.enrich.tag;

import java.util.Set;

/**
 * A tagger that is asked about some of its languages only.
 *
 * @param languages BCP 47 primary tags, and {@code und} for a language that is not known
 */
public record TaggerOfLanguages(Tagger tagger, Set<String> languages) implements Tagger {

    @Override
    public String name() {
        return tagger.name();
    }

    @Override
    public String version() {
        return tagger.version();
    }

    @Override
    public boolean reads(String language) {
        return languages.contains(language) && tagger.reads(language);
    }

    @Override
    public void tag(TaggedStory story) {
        tagger.tag(story);
    }
}
