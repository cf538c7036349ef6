package newswire.enrich.placement;

import newswire.enrich.story.Sketch;

/** What is asked of the instance that places articles. */
public sealed interface Question {

    /** Id of the article. */
    String id();

    /** Where the raw record is. */
    Origin origin();

    /** Where does this revision belong? */
    record Place(Sketch sketch, int revision, Origin origin) implements Question {

        @Override
        public String id() {
            return sketch.id();
        }
    }

    /** An article that is no more; no later one is to be measured by it. */
    record Forget(String id, Origin origin) implements Question {}

    /**
     * The place of a raw record, which is that of its placement too.
     *
     * @param partition of the raw topic
     * @param timestamp of the raw record, milliseconds of the epoch
     */
    record Origin(int partition, long timestamp) {}
}
