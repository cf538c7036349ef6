package newswire.benchmarks.schedule;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newswire.benchmarks.schedule.Trace.Kind;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.ScheduleSettings;

/**
 * What the learnt schedule needs in requests, beside the fixed interval that has the same median delay, on generated traces
 * of regular, diurnal, bursty and dead feeds, as many of each. It begins without knowing anything, and that counts too.
 */
public final class ScheduleBenchmark {

    private static final Duration SOME_INTERVAL = Duration.ofMinutes(15);

    private final List<Trace> traces;
    private final int days;
    private final long seed;

    ScheduleBenchmark(int feedsOfAKind, int days, long seed) {
        this.days = days;
        this.seed = seed;
        this.traces = new ArrayList<>();
        var random = new SplittableRandom(seed);
        for (var kind : Kind.values()) {
            for (int i = 0; i < feedsOfAKind; i++) {
                traces.add(Trace.of(kind, days, random));
            }
        }
    }

    /** The learnt schedule and its match. */
    record Row(String name, long entries, Replay.Outcome learnt, Duration interval, Replay.Outcome fixed) {

        double share() {
            return learnt.requests() / (double) fixed.requests();
        }
    }

    /** Arguments: feeds of a kind (250), days (28) and seed (1). */
    public static void main(String[] arguments) {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 28;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        new ScheduleBenchmark(feeds, days, seed).print(System.out);
    }

    private void print(PrintStream out) {
        out.println("feeds    entries | learnt: requests  median s     p90 s |"
                + " fixed: interval s  requests  median s     p90 s | learnt/fixed");
        for (var kind : Kind.values()) {
            print(out, of(kind));
        }
        print(out, living());
        print(out, all());
    }

    private static void print(PrintStream out, Row row) {
        out.printf(
                "%-7s %8d | %16d %9.0f %9.0f | %17d %9d %9.0f %9.0f | %10.0f %%%n",
                row.name(),
                row.entries(),
                row.learnt().requests(),
                row.learnt().median(),
                row.learnt().quantile(0.9),
                row.interval().toSeconds(),
                row.fixed().requests(),
                row.fixed().median(),
                row.fixed().quantile(0.9),
                100 * row.share());
    }

    Row all() {
        return row("all", traces);
    }

    private Row living() {
        return row(
                "living",
                traces.stream().filter(trace -> trace.kind() != Kind.DEAD).toList());
    }

    Row of(Kind kind) {
        return row(
                kind.name().toLowerCase(Locale.ROOT),
                traces.stream().filter(trace -> trace.kind() == kind).toList());
    }

    private Row row(String name, List<Trace> some) {
        var learnt = Replay.of(some, days, schedule(), null);
        var tried = Replay.of(some, days, schedule(), SOME_INTERVAL);
        var interval =
                Duration.ofMillis((long) (SOME_INTERVAL.toMillis() * Math.max(1, learnt.median()) / tried.median()));
        var entries = some.stream().mapToLong(trace -> trace.arrivals().size()).sum();
        return new Row(name, entries, learnt, interval, Replay.of(some, days, schedule(), interval));
    }

    private PollSchedule schedule() {
        return new PollSchedule(ScheduleSettings.defaults(), new SplittableRandom(seed));
    }
}
