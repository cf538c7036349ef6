package newswire.benchmarks.day;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newswire.benchmarks.Arguments;
import newswire.ingest.fetch.FetchSettings;
import org.jspecify.annotations.Nullable;

/**
 * How late polls are and whether they come in bursts on a day of many feeds: as it is, with the service killed and started
 * again at noon, and with a fifth of the hosts hanging. Lateness is that of the polls of all other hosts, and the same fifth
 * is left out of it on each day. Deterministic.
 */
public final class SimulatedDay {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final Duration WARM_UP = Duration.ofHours(2);
    private static final double HANGING = 0.2;

    /** Polls in a window that are enough to tell a burst from chance. */
    private static final int POLLS_IN_A_WINDOW = 400;

    private final int feeds;
    private final Duration length;
    private final long seed;

    SimulatedDay(int feeds, Duration length, long seed) {
        this.feeds = feeds;
        this.length = length;
        this.seed = seed;
    }

    /**
     * How it went.
     *
     * @param peak the most polls a second over any {@code window}, as a multiple of their mean
     * @param rude requests beside another one to their host, or before the gap was over
     */
    record Outcome(Measured measured, double peak, Duration window, long rude) {}

    /** Arguments: feeds (100000) and seed (1). */
    public static void main(String[] arguments) {
        var given = new Arguments("SimulatedDay [FEEDS [SEED]]", arguments);
        int feeds = given.number(0, 100_000);
        long seed = given.longNumber(1, 1);
        new SimulatedDay(feeds, Duration.ofDays(1), seed).print(System.out);
    }

    private void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d feeds of %,d hosts%n",
                feeds,
                publishers(false).size());
        out.println("                        requests  failed  too early  impolite |"
                + " late: median s   p99 s  p99.9 s    max s | peak/mean");
        print(out, "a day", day(null, false));
        print(out, "stopped for 1 min", day(Duration.ofMinutes(1), false));
        print(out, "stopped for 1 h", day(Duration.ofHours(1), false));
        print(out, "20 % of hosts hang", day(null, true));
    }

    private static void print(PrintStream out, String name, Outcome outcome) {
        var measured = outcome.measured();
        out.printf(
                Locale.ROOT,
                "%-20s %,11d %,7d %10d %9d | %14.3f %7.3f %8.3f %8.3f | %.2f (over %d s)%n",
                name,
                measured.requests(),
                measured.failures(),
                measured.early(),
                outcome.rude(),
                measured.lateness(0.5),
                measured.lateness(0.99),
                measured.lateness(0.999),
                measured.lateness(1),
                outcome.peak(),
                outcome.window().toSeconds());
    }

    Outcome day(@Nullable Duration outage, boolean hanging) {
        return day(outage, hanging, FetchSettings.defaults());
    }

    /**
     * Simulates a day.
     *
     * @param outage for how long the service is gone in its middle; null for no restart
     * @param hanging whether a fifth of the hosts hang from the first midnight on
     */
    Outcome day(@Nullable Duration outage, boolean hanging, FetchSettings fetch) {
        var time = new SimulatedTime(MIDNIGHT.minus(WARM_UP));
        var measured = new Measured(MIDNIGHT, length);
        var publishers = publishers(hanging);
        var all = feeds(publishers);
        var poller = new Poller(time, measured, fetch);
        poller.learn(all);
        poller.takeOver(all);
        var end = MIDNIGHT.plus(length);
        if (outage != null) {
            var noon = MIDNIGHT.plus(length.dividedBy(2));
            run(time, poller, noon);
            poller.kill();
            run(time, poller, noon.plus(outage));
            poller = new Poller(time, measured, fetch);
            poller.takeOver(all);
        }
        run(time, poller, end);
        var mean = measured.mean(MIDNIGHT, end);
        var window = Duration.ofSeconds((long) Math.max(30, POLLS_IN_A_WINDOW / mean));
        return new Outcome(measured, measured.most(MIDNIGHT, end, window) / mean, window, rude(publishers));
    }

    private static void run(SimulatedTime time, Poller poller, Instant until) {
        while (true) {
            var event = time.next();
            var due = poller.next();
            var next = event == null || due != null && due.isBefore(event) ? due : event;
            if (next == null || next.isAfter(until)) {
                time.passTo(until);
                return;
            }
            time.passTo(next.isBefore(time.instant()) ? time.instant() : next);
            poller.startDue();
        }
    }

    /** Most hosts have one feed, some a few, few up to fifty; those that hang are the same whatever the rest. */
    private List<Publisher> publishers(boolean hanging) {
        var random = new SplittableRandom(seed);
        var publishers = new ArrayList<Publisher>();
        for (int left = feeds; left > 0; left -= publishers.getLast().feeds()) {
            var several = random.nextInt(8) == 0 ? 1 + (int) (50 * Math.pow(random.nextDouble(), 3)) : 1;
            var median = 100 * Math.pow(5, random.nextDouble());
            var frail = random.nextDouble() < HANGING;
            publishers.add(new Publisher(
                    "host-" + publishers.size() + ".example",
                    Math.min(left, several),
                    median,
                    frail,
                    frail && hanging ? MIDNIGHT : null));
        }
        return publishers;
    }

    private List<SimulatedFeed> feeds(List<Publisher> publishers) {
        var random = new SplittableRandom(seed + 1);
        var all = new ArrayList<SimulatedFeed>();
        for (var publisher : publishers) {
            for (int n = 0; n < publisher.feeds(); n++) {
                all.add(new SimulatedFeed(
                        "https://" + publisher.host() + "/feed-" + n + ".xml", publisher, random.split()));
            }
        }
        return all;
    }

    private static long rude(List<Publisher> publishers) {
        return publishers.stream().mapToLong(Publisher::rude).sum();
    }
}
