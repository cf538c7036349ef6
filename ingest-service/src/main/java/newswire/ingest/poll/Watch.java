package newswire.ingest.poll;

import java.time.Instant;
import newswire.ingest.assignment.Share;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a share; another share's same feed is another watch, and one that is due at another time the same.
 *
 * @param due when it is to be polled
 */
record Watch(Share share, String url, Instant due) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Watch watch && watch.share == share && watch.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }
}
