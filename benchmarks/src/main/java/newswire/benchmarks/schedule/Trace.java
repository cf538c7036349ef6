package newswire.benchmarks.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** When a feed's entries come, in seconds since {@link #START}, in order; some have come before. */
record Trace(Kind kind, List<Long> arrivals) {

    /** A Monday. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /** Whole weeks, so that weekends stay where they are. */
    private static final int DAYS_BEFORE = 28;

    /** How a feed's entries come. */
    enum Kind {
        /** One after every so many minutes or hours, give or take a tenth. */
        REGULAR,
        /** By day rather than by night, on working days rather than at weekends. */
        DIURNAL,
        /** Nothing for long, then many within the hour. */
        BURSTY,
        /** As of one of these three until some day, and none from then on. */
        DYING,
        /** None at all, or one in weeks. */
        DEAD
    }

    /** @param rank how rarely or often it has something new, among feeds of its kind, from 0 to 1 */
    static Trace of(Kind kind, double rank, int days, RandomGenerator random) {
        var all = days + DAYS_BEFORE;
        var arrivals = switch (kind) {
            case REGULAR -> regular(rank, all, random);
            case DIURNAL -> diurnal(rank, all, random);
            case BURSTY -> bursty(rank, all, random);
            case DYING -> dying(rank, days, random);
            case DEAD -> dead(days, random);
        };
        return new Trace(
                kind,
                arrivals.stream()
                        .map(at -> at - (long) DAYS_BEFORE * DAY)
                        .filter(at -> at < (long) days * DAY)
                        .sorted()
                        .toList());
    }

    private static List<Long> regular(double rank, int days, RandomGenerator random) {
        var period = between(DAY, HOUR / 3.0, rank);
        var arrivals = new ArrayList<Long>();
        for (var at = period * random.nextDouble(); at < (double) days * DAY; at += period) {
            arrivals.add((long) (at + period * random.nextDouble() / 10));
        }
        return arrivals;
    }

    private static List<Long> diurnal(double rank, int days, RandomGenerator random) {
        var perDay = between(2, 150, rank);
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

    private static List<Long> bursty(double rank, int days, RandomGenerator random) {
        var burstsPerDay = between(0.3, 6, rank);
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

    private static List<Long> dying(double rank, int days, RandomGenerator random) {
        var all = days + DAYS_BEFORE;
        var alive = switch (random.nextInt(3)) {
            case 0 -> regular(rank, all, random);
            case 1 -> diurnal(rank, all, random);
            default -> bursty(rank, all, random);
        };
        var last = (DAYS_BEFORE + random.nextDouble() * days) * DAY;
        return alive.stream().filter(at -> at < last).toList();
    }

    /** What it shows is from long ago. */
    private static List<Long> dead(int days, RandomGenerator random) {
        var arrivals = new ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            arrivals.add(-(long) (random.nextDouble() * 300 * DAY));
        }
        if (random.nextInt(4) == 0) {
            arrivals.add((long) ((DAYS_BEFORE + random.nextDouble() * days) * DAY));
        }
        return arrivals;
    }

    /** As many feeds between 1 and 10 as between 10 and 100. */
    private static double between(double first, double last, double rank) {
        return first * Math.pow(last / first, rank);
    }

    private static double pause(double perSecond, RandomGenerator random) {
        return -Math.log(1 - random.nextDouble()) / perSecond;
    }
}
