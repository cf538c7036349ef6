package newswire.ingest.poll;

import java.net.URI;
import newswire.ingest.schedule.HostLanes;
import org.jspecify.annotations.Nullable;

/**
 * A host's lane that is the holder's, until it makes a request by it or gives it up: for a poll that has lined up before it
 * had a thread. For one thread at a time.
 */
final class Place implements AutoCloseable {

    private final URI address;
    private HostLanes.@Nullable Turn turn;

    Place(URI address, HostLanes.Turn turn) {
        this.address = address;
        this.turn = turn;
    }

    /** The address as a URL: mostly the one that was lined up for, which is parsed already. */
    URI url(String wanted) {
        return address.toString().equals(wanted) ? address : URI.create(wanted);
    }

    /** Takes the turn for a request; null when it has been taken, or is another host's, and so given up. */
    HostLanes.@Nullable Turn take(URI url) {
        var taken = turn;
        if (taken != null && url.getHost().equalsIgnoreCase(address.getHost())) {
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
