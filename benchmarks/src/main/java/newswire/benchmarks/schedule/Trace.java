package newswire.benchmarks.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a feed's entries come, in seconds since {@link #START}, in order. */
record Trace(Kind kind, List<Long> arrivals) {

    /** A Monday. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /** How a feed's entries come. */
    enum Kind {
        /** One after every so many minutes or hours, give or take a tenth. */
        REGULAR,
        /** By day rather than by night, on working days rather than at weekends. */
        DIURNAL,
        /** Nothing for long, then many within the hour. */
        BURSTY,
        /** None at all, or one in weeks. */
        DEAD
    }

    static Trace of(Kind kind, int days, RandomGenerator random) {
        var arrivals = switch (kind) {
            case REGULAR -> regular(days, random);
            case DIURNAL -> diurnal(days, random);
            case BURSTY -> bursty(days, random);
            case DEAD -> dead(days, random);
        };
        return new Trace(
                kind,
                arrivals.stream().filter(at -> at < (long) days * DAY).sorted().toList());
    }

    private static List<Long> regular(int days, RandomGenerator random) {
        var period = between(HOUR / 3.0, DAY, random);
        var arrivals = new ArrayList<Long>();
        for (var at = period * random.nextDouble(); at < (double) days * DAY; at += period) {
            arrivals.add((long) (at + period * random.nextDouble() / 10));
        }
        return arrivals;
    }

    private static List<Long> diurnal(int days, RandomGenerator random) {
        var perDay = between(2, 150, random);
        var noon = random.nextDouble() * DAY;
        var arrivals = new ArrayList<Long>();
        var most = 3 * perDay / DAY;
        for (var at = pause(most, random); at < (double) days * DAY; at += pause(most, random)) {
            var height = Math.max(0, Math.cos((at - noon) / DAY * 2 * Math.PI));
            var weekend = at / DAY % 7 >= 5 ? 0.4 : 1;
            if (random.nextDouble() < (0.05 + 0.95 * height) * weekend) {
                arrivals.add((long) at);
            }
        }
        return arrivals;
    }

    private static List<Long> bursty(int days, RandomGenerator random) {
        var burstsPerDay = between(0.3, 6, random);
        var arrivals = new ArrayList<Long>();
        for (var at = pause(burstsPerDay / DAY, random);
                at < (double) days * DAY;
                at += pause(burstsPerDay / DAY, random)) {
            var entry = at;
            do {
                arrivals.add((long) entry);
                entry += pause(1.0 / 600, random);
            } while (random.nextDouble() < 0.8);
        }
        return arrivals;
    }

    private static List<Long> dead(int days, RandomGenerator random) {
        return random.nextInt(4) > 0 ? List.of() : List.of((long) (random.nextDouble() * days * DAY));
    }

    /** As likely between 1 and 10 as between 10 and 100. */
    private static double between(double least, double most, RandomGenerator random) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private static double pause(double perSecond, RandomGenerator random) {
        return -Math.log(1 - random.nextDouble()) / perSecond;
    }
}
