package newswire.ingest.poll;

import newswire.ingest.publish.Publication;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * What a poll has come to.
 *
 * @param outcome see {@link PollMetrics#polled}; null for a feed that was not polled
 * @param last what remains to be published; null for nothing
 */
record Found(
        PollState after, @Nullable String outcome, @Nullable Publication last) {}
