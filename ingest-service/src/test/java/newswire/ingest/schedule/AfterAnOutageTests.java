package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterAnOutageTests {

    private static final int FEEDS = 90_000;
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final PollSchedule schedule = new PollSchedule(ScheduleSettings.defaults(), new Random(5));
    private final DueQueue<OneFeed> queue = new DueQueue<>(clock);

    private static final class OneFeed extends DueQueue.Item {}

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 600, 900, 3_600, 86_400})
    void feedsThatAreOverdueComeInNoBurst(int outageSeconds) {
        var outage = Duration.ofSeconds(outageSeconds);
        var due = new HashMap<OneFeed, Instant>();
        for (int feed = 0; feed < FEEDS; feed++) {
            var one = new OneFeed();
            due.put(one, START.plus(schedule.spread(INTERVAL)));
            queue.put(one, due.get(one));
        }
        now = START.plus(outage);
        for (var feed : queue.takeDue()) {
            queue.put(
                    feed,
                    schedule.overdue(
                            INTERVAL, PollState.unknown("https://a.example/feed"), due.get(feed), outage, now));
        }

        var starts = new ArrayList<Integer>();
        for (int steps = 0; steps < 2 * INTERVAL.dividedBy(STEP); steps++) {
            now = now.plus(STEP);
            var starting = queue.takeDue();
            starts.add(starting.size());
            starting.forEach(feed -> queue.put(
                    feed,
                    schedule.afterAnswer(INTERVAL, PublisherHints.NONE, Duration.ZERO, null, now)
                            .at()));
        }
        assertThat(starts.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(FEEDS);
        assertThat(starts).allMatch(count -> count <= 1.5 * FEEDS / INTERVAL.dividedBy(STEP));
    }

    @Test
    void takesWhatIsDueAndLeavesTheRest() {
        var moved = new OneFeed();
        var due = new OneFeed();
        var later = new OneFeed();
        var removed = new OneFeed();
        queue.put(moved, START.minusSeconds(2));
        queue.put(due, START);
        queue.put(later, START.plusSeconds(1));
        queue.put(removed, START.minusSeconds(3));
        queue.put(moved, START.plusSeconds(5));
        queue.remove(removed);

        assertThat(queue.takeDue()).containsExactly(due);
        assertThat(queue.size()).isEqualTo(2);
    }
}
