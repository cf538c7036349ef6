package newswire.ingest.poll;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.ingest.assignment.Share;
import org.jspecify.annotations.Nullable;

/** The shares whose feeds have been polled here, each partition's latest. Thread-safe. */
final class Shares {

    private final Map<Integer, Share> latest = new ConcurrentHashMap<>();

    /**
     * Makes it its partition's latest, unless it is given up by now: then that is another one, or will be.
     *
     * @return the one of the same partition before; null for none, or where this one comes too late
     */
    @Nullable
    synchronized Share add(Share share) {
        return share.isMine() ? latest.put(share.partition(), share) : null;
    }

    /** The partitions whose feeds are polled here now. */
    Set<Integer> partitions() {
        return mine().map(Share::partition).collect(Collectors.toSet());
    }

    /** The share of the partition while its feeds are polled here, else null. */
    @Nullable
    Share mine(int partition) {
        var share = latest.get(partition);
        return share != null && share.isMine() ? share : null;
    }

    /** Those whose feeds are polled here now. */
    Stream<Share> mine() {
        return latest.values().stream().filter(Share::isMine);
    }

    /** The partition's share when its feeds were last polled here, which they may still be; null when they never were. */
    @Nullable
    Share last(int partition) {
        return latest.get(partition);
    }
}
