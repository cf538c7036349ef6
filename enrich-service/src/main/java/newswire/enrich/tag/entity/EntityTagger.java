package newswire.enrich.tag.entity;

import java.util.Objects;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.text.EnglishSigns;

/**
 * Finds people, organisations and places: with a model in English stories, and in those of no known language that look English;
 * in some other languages by the capitals of names.
 */
public final class EntityTagger implements Tagger {

    private final NameFinder finder;
    private final String version;

    /** @param version of model and rules together */
    public EntityTagger(NameModel model, String version) {
        this.finder = new NameFinder(model);
        this.version = version;
    }

    /** With a model that ships with the service. */
    public static EntityTagger shipped(EntityModel model) {
        return new EntityTagger(model.names(), model.version());
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en") || language.equals("und") || CapitalNames.reads(language);
    }

    @Override
    public void tag(TaggedStory story) {
        var language = Objects.requireNonNullElse(story.source().language(), "und");
        boolean byCapitals = CapitalNames.reads(language);
        if (byCapitals || language.equals("en") || EnglishSigns.in(story)) {
            var names = byCapitals ? CapitalNames.of(story, language) : finder.names(story);
            story.putEntities(Entities.of(names, story.source().text()));
        }
    }
}
