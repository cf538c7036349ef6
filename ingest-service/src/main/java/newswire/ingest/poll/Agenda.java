package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.schedule.DueQueue;
import org.jspecify.annotations.Nullable;

/** Which feeds wait for their next poll and which are being polled: none is both, and none twice. Thread-safe. */
final class Agenda {

    private final DueQueue<Watch> queue;
    private final Map<Share, Watches> watches = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Object oneHasEnded = new Object();

    Agenda(Clock clock) {
        this.queue = new DueQueue<>(clock);
    }

    /** Puts a feed down for its next poll, or for another time; one that is being polled is put down after that. */
    void put(Share share, TopicTable.Row<Feed> row, Instant due) {
        var its = watches.computeIfAbsent(share, Watches::new);
        its.byUrl().compute(row.value().url(), (url, known) -> {
            var watch = known == null ? new Watch(its, url, row) : known;
            if (!watch.isUnderWay()) {
                put(watch, row, due);
            }
            return watch;
        });
    }

    /** Puts a feed down for its next poll whose last one has just ended. */
    void put(Watch watch, TopicTable.Row<Feed> row, Instant due) {
        watch.by(row);
        queue.put(watch, due);
    }

    /** No poll of the feed begins unless it is put down again. */
    void remove(Share share, String url) {
        var its = watches.get(share);
        if (its != null) {
            its.byUrl().computeIfPresent(url, (same, watch) -> {
                queue.remove(watch);
                return watch.drop() ? null : watch;
            });
        }
    }

    /** Nor does one of any feed of the share. */
    void remove(Share share) {
        var its = watches.remove(share);
        if (its != null) {
            its.byUrl().values().forEach(queue::remove);
        }
    }

    /** Waits for the next feed that is due. */
    Watch take() throws InterruptedException {
        return queue.take();
    }

    /** All further feeds that are due by now. */
    List<Watch> takeDue() {
        return queue.takeDue();
    }

    /** A poll begins; false when one of the same feed has not ended yet, or none is wanted any more. */
    boolean begin(Watch watch) {
        if (!watch.begin()) {
            return false;
        }
        watch.watches().underWay().incrementAndGet();
        underWay.incrementAndGet();
        return true;
    }

    /** The poll has ended; false when that was known. */
    boolean end(Watch watch) {
        if (!watch.end()) {
            return false;
        }
        underWay.decrementAndGet();
        if (watch.watches().underWay().decrementAndGet() == 0) {
            synchronized (oneHasEnded) {
                oneHasEnded.notifyAll();
            }
        }
        return true;
    }

    /** When the next feed is due; null when none waits. */
    @Nullable
    Instant next() {
        return queue.next();
    }

    /** Feeds that wait. */
    int waiting() {
        return queue.size();
    }

    /** Polls under way. */
    int underWay() {
        return underWay.get();
    }

    /** Waits until no poll of these shares is under way, or the time is over. */
    void awaitEnd(Collection<Share> shares, Duration atMost) throws InterruptedException {
        awaitEnd(
                () -> shares.stream()
                        .map(watches::get)
                        .allMatch(its -> its == null || its.underWay().get() == 0),
                atMost);
    }

    /** Waits until no poll is under way, or the time is over. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        awaitEnd(() -> underWay() == 0, atMost);
    }

    private void awaitEnd(BooleanSupplier isEnd, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        synchronized (oneHasEnded) {
            while (!isEnd.getAsBoolean() && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(oneHasEnded, deadline - System.nanoTime());
            }
        }
    }
}
