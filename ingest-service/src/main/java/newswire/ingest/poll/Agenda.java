package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.schedule.DueQueue;

/** Which feeds wait for their next poll and which are being polled: none is both. Thread-safe. */
final class Agenda {

    private final DueQueue<Watch> queue;
    private final UnderWay underWay = new UnderWay();

    Agenda(Clock clock) {
        this.queue = new DueQueue<>(clock);
    }

    /** Puts a feed down for its next poll, or for another time; one that is being polled is put down after that. */
    void put(Share share, TopicTable.Row<Feed> row, Instant due) {
        var watch = new Watch(share, row.value().url(), row, due);
        if (!underWay.contains(watch)) {
            queue.put(watch, due);
        }
    }

    void remove(Share share, String url) {
        queue.remove(Watch.of(share, url));
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

    /** Puts a feed down for its next poll whose last one has just ended. */
    void putBack(Watch ended, TopicTable.Row<Feed> row, Instant due) {
        queue.put(new Watch(ended.share(), ended.url(), row, due), due);
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
