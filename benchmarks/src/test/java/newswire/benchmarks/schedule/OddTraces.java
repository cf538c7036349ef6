package newswire.benchmarks.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.benchmarks.schedule.Trace.Kind;

/** Feeds of habits that the benchmark's generator does not have. */
final class OddTraces {

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final int feeds;
    private final int days;
    private final SplittableRandom random;

    OddTraces(int feeds, int days, long seed) {
        this.feeds = feeds;
        this.days = days;
        this.random = new SplittableRandom(seed);
    }

    private List<Trace> some(Supplier<List<Long>> arrivals) {
        return Stream.generate(arrivals)
                .limit(feeds)
                .map(all -> new Trace(
                        Kind.REGULAR,
                        all.stream()
                                .filter(at -> at < (long) days * DAY)
                                .sorted()
                                .toList()))
                .toList();
    }

    /** Each after the one before, after so much time give or take a part of it. */
    List<Trace> afterEachOther(double stray) {
        return some(() -> afterEachOther(anyPeriod(), stray));
    }

    List<Trace> every(int seconds) {
        return some(() -> afterEachOther(seconds, 0.02));
    }

    private List<Long> afterEachOther(double period, double stray) {
        var arrivals = new ArrayList<Long>();
        for (var at = period * random.nextDouble() - 20 * period;
                at < (double) days * DAY;
                at += period * Math.max(0.05, 1 + stray * random.nextGaussian())) {
            arrivals.add((long) at);
        }
        return arrivals;
    }

    /** In the morning and in the evening, within ten minutes. */
    List<Trace> twiceADay() {
        return some(() -> {
            var morning = 5 * HOUR + random.nextInt(4 * HOUR);
            var evening = 16 * HOUR + random.nextInt(4 * HOUR);
            return daily(7, morning, evening);
        });
    }

    List<Trace> onWeekdays() {
        return some(() -> daily(5, random.nextInt(DAY - HOUR)));
    }

    private List<Long> daily(int daysAWeek, int... times) {
        var arrivals = new ArrayList<Long>();
        for (int day = -28; day < days; day++) {
            if (Math.floorMod(day, 7) < daysAWeek) {
                for (var time : times) {
                    arrivals.add((long) day * DAY + time + random.nextInt(600));
                }
            }
        }
        return arrivals;
    }

    /** At the same minute of every hour, by day. */
    List<Trace> hourlyByDay() {
        return some(() -> {
            var first = 6 * HOUR + random.nextInt(HOUR);
            return daily(
                    7, IntStream.range(0, 12).map(hour -> first + hour * HOUR).toArray());
        });
    }

    /** Two at a time, some minutes apart. */
    List<Trace> inPairs() {
        return some(() -> afterEachOther(anyPeriod() + HOUR, 0.02).stream()
                .flatMap(at -> Stream.of(at, at + 60 + random.nextInt(300)))
                .toList());
    }

    /** On the hour, and others whenever they like. */
    List<Trace> mixed() {
        return some(() -> Stream.concat(
                        afterEachOther(HOUR + anyPeriod(), 0.02).stream(), afterEachOther(anyPeriod(), 1).stream())
                .toList());
    }

    /** Daily, until the clocks are changed. */
    List<Trace> withTheClocksChanged() {
        return some(() -> daily(7, 5 * HOUR + random.nextInt(12 * HOUR)).stream()
                .map(at -> at < days * DAY / 2 ? at : at - HOUR)
                .toList());
    }

    /** Regular, until it is given up. */
    List<Trace> thatFallSilent() {
        return some(() -> afterEachOther(anyPeriod(), 0.02).stream()
                .filter(at -> at < days * DAY / 2)
                .toList());
    }

    /** From a third of an hour to a day. */
    private double anyPeriod() {
        return HOUR / 3.0 * Math.pow(72, random.nextDouble());
    }
}
