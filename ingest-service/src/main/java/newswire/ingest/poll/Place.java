package newswire.ingest.poll;

import java.net.URI;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.schedule.HostLanes;
import org.jspecify.annotations.Nullable;

/**
 * A host's lane that is the holder's, until it makes a request by it or gives it up: for a poll that has lined up before it
 * had a thread. For one thread at a time.
 */
final class Place implements AutoCloseable {

    private final String host;
    private HostLanes.@Nullable Turn turn;

    /** @param host in lower case */
    Place(String host, HostLanes.Turn turn) {
        this.host = host;
        this.turn = turn;
    }

    /** Takes the turn for a request; null when it has been taken, or is another host's, and so given up. */
    HostLanes.@Nullable Turn take(URI url) {
        var taken = turn;
        if (taken != null && Host.of(url).equals(host)) {
            turn = null;
            return taken;
        }
        close();
        return null;
    }

    /** Gives the turn up if it has not been taken. */
    @Override
    public void close() {
        var left = turn;
        turn = null;
        if (left != null) {
            left.end();
        }
    }
}
