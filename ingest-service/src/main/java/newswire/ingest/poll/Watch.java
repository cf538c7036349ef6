package newswire.ingest.poll;

import java.net.URI;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.schedule.DueQueue;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a share, for as long as it is polled there: it waits for its next poll, or is being polled. What the next poll
 * begins with is at hand, so that among very many feeds nothing is looked up for it. Thread-safe.
 */
final class Watch extends DueQueue.Item {

    private final Watches watches;
    private final String url;
    private volatile TopicTable.Row<Feed> row;
    private volatile @Nullable String host;
    private volatile boolean elsewhere;
    private boolean underWay; // these three guarded by this
    private boolean dropped;
    private byte inVain;

    Watch(Watches watches, String url, TopicTable.Row<Feed> row) {
        this.watches = watches;
        this.url = url;
        this.row = row;
    }

    Watches watches() {
        return watches;
    }

    Share share() {
        return watches.share();
    }

    String url() {
        return url;
    }

    /** The subscription when its next poll was last planned. */
    TopicTable.Row<Feed> row() {
        return row;
    }

    /** It is subscribed to by this. */
    void by(TopicTable.Row<Feed> latest) {
        row = latest;
    }

    /** The host at which it is asked for. */
    String host() {
        var known = host;
        if (known == null) {
            known = Host.of(URI.create(share().address(url)));
            host = known;
        }
        return known;
    }

    /** From now on it is asked for there, which mostly is where it is subscribed to. */
    void isAt(String address) {
        var moved = !address.equals(url);
        if (moved || elsewhere) {
            elsewhere = moved;
            host = null; // to be looked at when it is needed
        }
    }

    synchronized boolean isUnderWay() {
        return underWay;
    }

    /** A poll begins; false when one has not ended yet, or none is wanted any more. */
    synchronized boolean begin() {
        if (underWay || dropped) {
            return false;
        }
        underWay = true;
        return true;
    }

    /** The poll has ended; false when none was under way. */
    synchronized boolean end() {
        var was = underWay;
        underWay = false;
        return was;
    }

    /** The poll that has ended came to something, or to nothing; returns how many have come to nothing in a row. */
    synchronized int cameToNothing(boolean nothing) {
        inVain = (byte) (nothing ? Math.min(Byte.MAX_VALUE, inVain + 1) : 0);
        return inVain;
    }

    /** No further poll begins; false while one is under way: it ends first. */
    synchronized boolean drop() {
        dropped = !underWay;
        return dropped;
    }
}
