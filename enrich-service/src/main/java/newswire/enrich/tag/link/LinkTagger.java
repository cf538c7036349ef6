package newswire.enrich.tag.link;

import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;

/** Links the entities that an earlier tagger found. */
public final class LinkTagger implements Tagger {

    private final Catalogue catalogue;

    public LinkTagger(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String version() {
        return "10";
    }

    @Override
    public boolean reads(String language) {
        return true;
    }

    @Override
    public void tag(TaggedStory story) {
        story.putEntities(new Linker(catalogue, story.source()).link(story.entities()));
    }
}
