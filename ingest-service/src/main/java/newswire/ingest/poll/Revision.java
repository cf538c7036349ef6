package newswire.ingest.poll;

import newswire.ingest.identify.KnownEntry;
import newswire.ingest.publish.ArticleRecord;
import org.jspecify.annotations.Nullable;

/**
 * The next event of an article, or what else became of an entry.
 *
 * @param known what to remember of its entry once it is committed
 * @param record null where nothing is published
 * @param sighting what it is counted as, see {@link PollMetrics#entries}
 */
record Revision(KnownEntry known, @Nullable ArticleRecord record, String sighting) {

    /** An entry that is known, of which nothing is published. */
    static Revision none(KnownEntry known) {
        return new Revision(known, null, "known");
    }

    /** This, with something else to remember. */
    Revision with(KnownEntry other) {
        return new Revision(other, record, sighting);
    }
}
