package newswire.ingest.poll;

import java.time.Instant;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.kafka.TopicTable;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a share; another share's same feed is another watch, and one that is due at another time the same.
 *
 * @param row the subscription when this was put down; null where only the feed is named
 * @param due when it is to be polled
 */
record Watch(Share share, String url, TopicTable.@Nullable Row<Feed> row, Instant due) {

    /** Names a feed. */
    static Watch of(Share share, String url) {
        return new Watch(share, url, null, Instant.EPOCH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Watch watch && watch.share == share && watch.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }
}
