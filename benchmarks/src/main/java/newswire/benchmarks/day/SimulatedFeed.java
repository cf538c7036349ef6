package newswire.benchmarks.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newswire.ingest.feed.Feed;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.PollState;

/** A feed, its publisher's habits, and what is committed of it. For one thread. */
final class SimulatedFeed {

    private static final int DAYS_WATCHED = 20;

    private final Feed feed;
    private final Publisher publisher;
    private final double[] perHour;
    private final SplittableRandom habits;
    private final SplittableRandom chance;
    private PollState state;
    private Instant asked = Instant.MIN;

    /**
     * @param random of which all that is random of this feed alone derives, so that other feeds do not change it
     */
    SimulatedFeed(String url, Publisher publisher, SplittableRandom random) {
        this.publisher = publisher;
        this.habits = random.split();
        this.chance = random.split();
        var own = random.nextInt(20) == 0 ? Duration.ofMinutes(5 + random.nextInt(55)) : null;
        this.feed = new Feed(url, null, own, null);
        this.perHour = rates(random);
        this.state = PollState.unknown(url);
    }

    /** From an entry in two months to some hundred a day, or none at all; fewer at night than by day. */
    private static double[] rates(SplittableRandom random) {
        var perDay = random.nextInt(6) == 0 ? 0 : 0.015 * Math.pow(10_000, random.nextDouble());
        var noon = 24 * random.nextDouble();
        var rates = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            rates[hour] = perDay / 24 * (1 + 0.9 * Math.cos((hour - noon) / 24 * 2 * Math.PI));
        }
        return rates;
    }

    /** What polls would have learnt of the feed within three weeks. */
    Arrivals learnt(Instant now) {
        List<Integer> hours = new ArrayList<>();
        for (var rate : perHour) {
            hours.add((int) Math.round(rate * DAYS_WATCHED * 100));
        }
        return new Arrivals(
                now, DAYS_WATCHED * 24 * 3600, 0, hours.stream().allMatch(count -> count == 0) ? List.of() : hours);
    }

    /** How many entries have come since the feed was last asked for. */
    int entriesSinceAsked(Instant now) {
        var since = asked.equals(Instant.MIN) ? now : asked;
        asked = now;
        var expected = perHour[now.atOffset(ZoneOffset.UTC).getHour()]
                * Duration.between(since, now).toSeconds()
                / 3600;
        var left = Math.exp(-Math.min(expected, 50));
        var entries = -1;
        for (var product = 1.0; product > left; product *= habits.nextDouble()) {
            entries++;
        }
        return entries;
    }

    Feed feed() {
        return feed;
    }

    Publisher publisher() {
        return publisher;
    }

    /** What the publisher does. */
    SplittableRandom habits() {
        return habits;
    }

    /** What the scheduler leaves to chance. */
    SplittableRandom chance() {
        return chance;
    }

    PollState state() {
        return state;
    }

    void commit(PollState committed) {
        state = committed;
    }
}
