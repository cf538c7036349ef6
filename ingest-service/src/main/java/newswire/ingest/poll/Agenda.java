package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import newswire.ingest.assignment.Share;
import newswire.ingest.schedule.DueQueue;

/** Which feeds wait for their next poll and which are being polled: none is both. Thread-safe. */
final class Agenda {

    private final DueQueue<Watch> queue;
    private final UnderWay underWay = new UnderWay();

    Agenda(Clock clock) {
        this.queue = new DueQueue<>(clock);
    }

    /** Puts a feed down for its next poll, or for another time; one that is being polled is put down after that. */
    void put(Share share, String url, Instant due) {
        var watch = new Watch(share, url, due);
        if (!underWay.contains(watch)) {
            queue.put(watch, due);
        }
    }

    void remove(Share share, String url) {
        queue.remove(new Watch(share, url, Instant.EPOCH));
    }

    /** Waits for the next feed that is due. */
    Watch take() throws InterruptedException {
        return queue.take();
    }

    /** All further feeds that are due by now. */
    List<Watch> takeDue() {
        return queue.takeDue();
    }

    /** A poll begins; false when one of the same feed has not ended yet. */
    boolean begin(Watch watch) {
        return underWay.begin(watch);
    }

    /** The poll has ended. */
    void end(Watch watch) {
        underWay.end(watch);
    }

    /** Feeds that wait. */
    int waiting() {
        return queue.size();
    }

    /** Polls under way. */
    int underWay() {
        return underWay.size();
    }

    /** Waits until none of these is under way, or the time is over. */
    void awaitEnd(Predicate<Watch> these, Duration atMost) throws InterruptedException {
        underWay.awaitEnd(these, atMost);
    }
}
