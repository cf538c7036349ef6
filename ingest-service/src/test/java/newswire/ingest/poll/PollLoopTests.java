package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import newswire.ingest.assignment.LoneShare;
import newswire.ingest.feed.Feed;
import newswire.ingest.kafka.LoneRow;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.ScheduleSettings;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollLoopTests {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PollMetrics metrics = new PollMetrics(registry);
    private final Courtesy courtesy =
            new Courtesy(new HostLanes(Duration.ZERO, Time.SYSTEM), new HostRests(clock), metrics, clock);
    private final Planning planning = new Planning(new PollSchedule(ScheduleSettings.defaults(), new Random(7)), clock);
    private final Agenda agenda = new Agenda(clock);
    private final PollLoop loop = new PollLoop(
            agenda, new WatchedFeeds(agenda, planning, courtesy, clock), planning, courtesy, metrics, clock);
    private final LoneShare lone = new LoneShare(clock);

    @AfterEach
    void close() throws InterruptedException {
        loop.close();
    }

    @Test
    void tellsForHowLongPollsCannotStartAndThenOfEachHowLateItIs() {
        metrics.watch(loop);
        due(lone, "https://a.example/feed", 1);
        due(lone, "https://b.example/feed", 4);
        now.set(START.plusSeconds(10));
        assertThat(overdue()).isEqualTo(10);

        start();
        await().untilAsserted(() -> {
            assertThat(agenda.waiting()).isOne();
            assertThat(overdue()).isEqualTo(9);
        });
        now.set(START.plusSeconds(100));
        assertThat(overdue()).isEqualTo(99);
        assertThat(lateness().count()).isZero();

        lone.confirm();
        await().untilAsserted(() -> {
            assertThat(lateness().count()).isEqualTo(2);
            assertThat(agenda.waiting()).isEqualTo(2);
        });
        assertThat(lateness().totalTime(TimeUnit.SECONDS)).isEqualTo(99 + 96);
        assertThat(overdue()).isZero();
    }

    @Test
    void tellsNoLatenessOfFeedsThatAreAnotherInstancesByNow() {
        var kept = new LoneShare(clock);
        due(lone, "https://a.example/feed", 1);
        due(kept, "https://b.example/feed", 4);
        lone.giveUp();
        now.set(START.plusSeconds(10));
        kept.confirm();

        start();
        await().untilAsserted(() -> {
            assertThat(lateness().count()).isPositive();
            assertThat(agenda.waiting()).isOne();
        });

        assertThat(lateness().count()).isOne();
        assertThat(lateness().totalTime(TimeUnit.SECONDS)).isEqualTo(6);
    }

    private void due(LoneShare share, String url, int seconds) {
        agenda.put(share.share(), LoneRow.of(Feed.of(url)), START.plusSeconds(seconds));
    }

    /** No poll begins in these tests, so nobody is needed who could. */
    @SuppressWarnings("NullAway")
    private void start() {
        loop.start(null);
    }

    private double overdue() {
        return registry.get("newswire.ingest.poll.overdue").timeGauge().value(TimeUnit.SECONDS);
    }

    private Timer lateness() {
        return registry.get("newswire.ingest.poll.lateness").timer();
    }
}
