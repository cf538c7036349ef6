package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import newswire.ingest.assignment.LoneShare;
import newswire.ingest.feed.Feed;
import newswire.ingest.kafka.LoneRow;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.ScheduleSettings;
import newswire.ingest.schedule.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedFeedsTests {

    private static final String URL = "https://news.example/feed";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Agenda agenda = new Agenda(clock);
    private final WatchedFeeds feeds = new WatchedFeeds(
            agenda,
            new Planning(new PollSchedule(ScheduleSettings.defaults(), new Random(7)), clock),
            new Courtesy(
                    new HostLanes(Duration.ZERO, Time.SYSTEM),
                    new HostRests(clock),
                    new PollMetrics(new SimpleMeterRegistry()),
                    clock),
            clock);
    private Watch watch;

    @BeforeEach
    void take() throws InterruptedException {
        agenda.put(new LoneShare(clock).share(), LoneRow.of(Feed.of(URL)), NOW);
        watch = agenda.take();
    }

    @Test
    void aFeedWhosePollsComeToNothingIsPolledLessAndLess() {
        assertThat(IntStream.range(0, 9).mapToObj(poll -> pause(null)).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L);

        var answered = PollState.unknown(URL).failed("HTTP status 500", NOW, new NextPoll(NOW.plusSeconds(9), null));
        assertThat(pause(answered)).hasSeconds(9);
        assertThat(pause(null)).hasMinutes(1);
    }

    private Duration pause(@Nullable PollState after) {
        feeds.putBack(watch, after);
        return Duration.between(NOW, agenda.next());
    }
}
