package newswire.ingest.poll;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.ingest.assignment.Share;

/** The feeds of a share that are polled. Thread-safe. */
final class Watches {

    private final Share share;
    private final ConcurrentMap<String, Watch> byUrl = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    Watches(Share share) {
        this.share = share;
    }

    Share share() {
        return share;
    }

    ConcurrentMap<String, Watch> byUrl() {
        return byUrl;
    }

    /** How many polls have begun and not yet ended. */
    AtomicInteger underWay() {
        return underWay;
    }
}
