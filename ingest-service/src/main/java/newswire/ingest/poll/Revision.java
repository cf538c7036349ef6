package newswire.ingest.poll;

import newswire.ingest.identify.KnownEntry;
import newswire.ingest.publish.ArticleRecord;

/**
 * The next event of an article.
 *
 * @param known what to remember of its entry once it is committed
 * @param sighting what it is counted as, see {@link PollMetrics#entries}
 */
record Revision(KnownEntry known, ArticleRecord record, String sighting) {}
