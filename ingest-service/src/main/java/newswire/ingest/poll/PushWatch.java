package newswire.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import newswire.ingest.feed.Feed;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.schedule.NextPoll;

/** Told of what polls find where hubs push, and asked how much that spares. Thread-safe. */
public interface PushWatch {

    /** Nobody pushes. */
    PushWatch NONE = new PushWatch() {

        @Override
        public void read(Feed feed, int partition, URI location, List<String> linkHeaders, ParsedFeed document) {}

        @Override
        public NextPoll polled(Feed feed, int missed, NextPoll planned, Instant now) {
            return planned;
        }

        @Override
        public boolean works(String feedUrl) {
            return false;
        }
    };

    /**
     * A document of the feed was read.
     *
     * @param location where it was found
     * @param linkHeaders that came with it
     */
    void read(Feed feed, int partition, URI location, List<String> linkHeaders, ParsedFeed document);

    /**
     * A poll has found how many entries that nobody had pushed.
     *
     * @param planned the next poll, were there no push
     * @return the next poll
     */
    NextPoll polled(Feed feed, int missed, NextPoll planned, Instant now);

    /** Whether push spares polls of this feed now. */
    boolean works(String feedUrl);
}
