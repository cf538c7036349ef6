package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.ingest.feed.Feed;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.ScheduleSettings;
import org.junit.jupiter.api.Test;

class FirstPollsTests {

    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration INTERVAL = ScheduleSettings.defaults().interval();
    private static final int AT_ONCE = 200;

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Planning planning = new Planning(new PollSchedule(ScheduleSettings.defaults(), new Random(7)), clock);

    @Test
    void thoseOfTenThousandImportedFeedsComeInNoBurst() {
        var due = imported(10_000, Duration.ofMillis(2));

        var perSecond = due.stream()
                .collect(Collectors.groupingBy(at -> Duration.between(START, at).toSeconds(), Collectors.counting()));
        assertThat(due).allMatch(at -> Duration.between(START, at).compareTo(INTERVAL.plusSeconds(20)) < 0);
        assertThat(perSecond.remove(0L)).isLessThanOrEqualTo(AT_ONCE + 30L);
        assertThat(perSecond).allSatisfy((second, polls) -> assertThat(polls).isLessThanOrEqualTo(30));
        assertThat(perSecond).hasSizeGreaterThan((int) INTERVAL.toSeconds() * 99 / 100);
    }

    @Test
    void thatOfAFeedAddedAfterThemComesAtOnce() {
        imported(10_000, Duration.ZERO);
        assertThat(first("https://one.too.many.example/")).isAfter(now);

        now = now.plusSeconds(1);

        assertThat(first("https://added.example/")).isEqualTo(now);
        assertThat(first("https://next.example/")).isAfter(now);
    }

    @Test
    void aFewAreAllPolledAtOnceAndSoIsTheNextLotAfterAWhile() {
        assertThat(imported(AT_ONCE, Duration.ZERO)).containsOnly(now);
        assertThat(imported(AT_ONCE, Duration.ZERO)).doesNotContain(now);

        now = now.plusSeconds(AT_ONCE);

        assertThat(imported(AT_ONCE, Duration.ZERO)).containsOnly(now);
    }

    @Test
    void aClockThatIsSetBackLendsNothingAndHoldsNothingBackForLong() {
        imported(AT_ONCE, Duration.ZERO);

        now = now.minusSeconds(3_600);
        assertThat(first("https://a.example/")).isAfter(now);
        now = now.plusSeconds(1);

        assertThat(first("https://b.example/")).isEqualTo(now);
    }

    private List<Instant> imported(int feeds, Duration each) {
        var due = new ArrayList<Instant>();
        IntStream.range(0, feeds).forEach(i -> {
            due.add(first("https://f" + i + ".example/"));
            now = now.plus(each);
        });
        return due;
    }

    private Instant first(String url) {
        return planning.due(Feed.of(url), null, now);
    }
}
