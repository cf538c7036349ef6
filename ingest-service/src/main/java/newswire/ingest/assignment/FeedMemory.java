package newswire.ingest.assignment;

import newswire.ingest.identify.KnownEntries;
import newswire.ingest.schedule.PollState;

/** All that is remembered of a feed. */
public record FeedMemory(PollState poll, KnownEntries entries) {

    /** Of a feed that was never polled. */
    public static FeedMemory unknown(String url) {
        return new FeedMemory(PollState.unknown(url), KnownEntries.NONE);
    }
}
