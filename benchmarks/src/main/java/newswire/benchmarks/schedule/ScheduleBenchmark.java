package newswire.benchmarks.schedule;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newswire.benchmarks.Arguments;
import newswire.benchmarks.schedule.Trace.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the learnt schedule needs in requests, beside the fixed interval that has the same median delay, on generated traces
 * of regular, diurnal, bursty, dying and dead feeds, as many of each. It begins without knowing anything, and that counts too.
 */
public final class ScheduleBenchmark {

    private static final Duration SOME_INTERVAL = Duration.ofMinutes(15);

    /** Dead feeds taken alone are more, lest a median be that of a handful of entries. */
    private static final int MORE_DEAD_FEEDS = 20;

    /** How near the median of the fixed interval has to be, and how often another interval is tried for that. */
    private static final double CLOSE = 0.02;

    private static final int MOST_ROUNDS = 10;

    private final List<Trace> traces = new ArrayList<>();
    private final List<Trace> dead = new ArrayList<>();
    private final int days;
    private final boolean dated;
    private final long seed;

    ScheduleBenchmark(int feedsOfAKind, int days, boolean dated, long seed) {
        this.days = days;
        this.dated = dated;
        this.seed = seed;
        var random = new SplittableRandom(seed);
        for (var kind : Kind.values()) {
            for (int i = 0; i < feedsOfAKind; i++) {
                var rank = (i + random.nextDouble()) / feedsOfAKind;
                traces.add(Trace.of(kind, rank, days, random));
            }
        }
        for (int i = 0; i < feedsOfAKind * MORE_DEAD_FEEDS; i++) {
            dead.add(Trace.of(Kind.DEAD, 0, days, random));
        }
    }

    /**
     * The learnt schedule and its match.
     *
     * @param interval that has the same median delay
     * @param asMany that makes as many requests
     */
    record Row(String name, Replay.Outcome learnt, Duration interval, Replay.Outcome fixed, Duration asMany) {

        double share() {
            return learnt.requests() / (double) fixed.requests();
        }
    }

    /** Arguments: feeds of a kind (250), days (28) and seed (1). */
    public static void main(String[] arguments) {
        var given = new Arguments("ScheduleBenchmark [FEEDS [DAYS [SEED]]]", arguments);
        int feeds = given.number(0, 250);
        int days = given.number(1, 28);
        long seed = given.longNumber(2, 1);
        System.out.println("entries without dates");
        new ScheduleBenchmark(feeds, days, false, seed).print(System.out);
        System.out.println("\nentries with dates");
        new ScheduleBenchmark(feeds, days, true, seed).print(System.out);
    }

    private void print(PrintStream out) {
        out.println("         entries |      learnt: requests  median s     p90 s |"
                + " same median: every s   requests     p90 s | learnt/fixed | as many requests: median s     p90 s");
        for (var kind : Kind.values()) {
            print(out, of(kind), traces(kind));
        }
        var living = row("living", living());
        print(out, living, living());
        print(out, all(), traces);
        out.printf(
                Locale.ROOT,
                "a dead feed: %.1f requests a day, at the interval that all but the dead need %.1f (%.1f %%)%n",
                ofDead() / days,
                86_400.0 / living.interval().toSeconds(),
                100 * ofDead() / days * living.interval().toSeconds() / 86_400);
    }

    private void print(PrintStream out, Row row, List<Trace> of) {
        var as = replay(of, row.asMany());
        out.printf(
                Locale.ROOT,
                "%-8s %,7d | %,21d %,9.0f %,9.0f | %,20d %,10d %,9.0f | %10.0f %% | %,26.0f %,9.0f%n",
                row.name(),
                row.learnt().delays().length,
                row.learnt().requests(),
                row.learnt().median(),
                row.learnt().quantile(0.9),
                row.interval().toSeconds(),
                row.fixed().requests(),
                row.fixed().quantile(0.9),
                100 * row.share(),
                as.median(),
                as.quantile(0.9));
    }

    Row all() {
        return row("all", traces);
    }

    private List<Trace> living() {
        return traces.stream().filter(trace -> trace.kind() != Kind.DEAD).toList();
    }

    Row of(Kind kind) {
        return row(kind.name().toLowerCase(Locale.ROOT), traces(kind));
    }

    private List<Trace> traces(Kind kind) {
        return kind == Kind.DEAD
                ? dead
                : traces.stream().filter(trace -> trace.kind() == kind).toList();
    }

    /** Requests to a dead feed, on average. */
    double ofDead() {
        return replay(dead, null).requests() / (double) dead.size();
    }

    private Row row(String name, List<Trace> some) {
        return row(name, some, days, dated, seed);
    }

    static Row row(String name, List<Trace> some, int days, boolean dated, long seed) {
        var learnt = new Replay(days, dated, seed).of(some, null);
        var tried = new Replay(days, dated, seed).of(some, SOME_INTERVAL);
        var asMany = SOME_INTERVAL.multipliedBy(tried.requests()).dividedBy(learnt.requests());
        var interval = SOME_INTERVAL;
        for (int round = 0; round < MOST_ROUNDS && !isClose(tried.median(), learnt.median()); round++) {
            interval = Duration.ofMillis((long) (interval.toMillis() * Math.max(1, learnt.median()) / tried.median()));
            tried = new Replay(days, dated, seed).of(some, interval);
        }
        return new Row(name, learnt, interval, tried, asMany);
    }

    private static boolean isClose(double median, double wanted) {
        return Math.abs(median / wanted - 1) < CLOSE;
    }

    private Replay.Outcome replay(List<Trace> some, @Nullable Duration interval) {
        return new Replay(days, dated, seed).of(some, interval);
    }
}
