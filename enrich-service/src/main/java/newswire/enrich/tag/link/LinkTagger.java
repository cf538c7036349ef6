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
        return "1";
    }

    @Override
    public boolean reads(String language) {
        return true;
    }

    @Override
    public void tag(TaggedStory story) {
        var source = story.source();
        story.putEntities(new Linker(catalogue, source.title() + "\n" + source.text()).link(story.entities()));
    }
}
