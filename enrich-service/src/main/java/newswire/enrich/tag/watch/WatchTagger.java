package newswire.enrich.tag.watch;

import java.util.function.Supplier;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;

/** Finds the names of a watch list, in texts of all languages. */
public final class WatchTagger implements Tagger {

    /** As settings, events and metrics name it. */
    public static final String NAME = "watched";

    private static final String METHOD = "1";

    private final Supplier<WatchList> list;

    /** @param list as it is now; may be another one from story to story */
    public WatchTagger(Supplier<WatchList> list) {
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Names the list too. */
    @Override
    public String version() {
        return METHOD + "-" + list.get().digest();
    }

    @Override
    public boolean reads(String language) {
        return list.get().size() > 0;
    }

    @Override
    public void tag(TaggedStory story) {
        story.putWatched(list.get().find(story.source().title(), story.source().text()));
    }
}
