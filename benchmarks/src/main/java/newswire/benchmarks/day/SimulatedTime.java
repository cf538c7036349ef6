package newswire.benchmarks.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import newswire.ingest.schedule.Time;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes from one event to the next, with nothing in between; events of the same moment come in the order in which
 * they were planned. For one thread.
 */
final class SimulatedTime extends Clock implements Time {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Instant start;
    private Instant now;
    private long planned;

    SimulatedTime(Instant start) {
        this.start = start;
        this.now = start;
    }

    private record Event(Instant at, long number, Runnable what) {}

    /** Plans an event. */
    void after(Duration wait, Runnable what) {
        events.add(new Event(now.plus(wait), planned++, what));
    }

    /** When the next event comes; null when none is planned. */
    @Nullable
    Instant next() {
        var event = events.peek();
        return event == null ? null : event.at();
    }

    /** Lets time pass, and what happens at that moment happen. */
    void passTo(Instant moment) {
        now = moment;
        for (var event = events.peek(); event != null && !event.at().isAfter(now); event = events.peek()) {
            events.poll().what().run();
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long nanoTime() {
        return Duration.between(start, now).toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        throw new UnsupportedOperationException("nobody has a thread to sleep on");
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("there is one zone");
    }
}
