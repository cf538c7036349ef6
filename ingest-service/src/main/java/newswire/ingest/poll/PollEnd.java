package newswire.ingest.poll;

import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/** Told once how a poll has ended, by whichever thread: must not block. */
interface PollEnd {

    /**
     * @param after what is known of the feed now; null when the poll came to nothing
     * @param refusal why that could not be published; null when it was
     */
    void ended(@Nullable PollState after, @Nullable NotPublishedException refusal);
}
