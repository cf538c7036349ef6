package newswire.ingest.schedule;

import java.time.Duration;

/**
 * When to look for entries that come in beats. As time passes entries may come, and those that have come wait. It is time
 * when as many have waited for as long as a poll is worth: what entries wait in an interval of a feed that has one an
 * hour; for entries that come evenly this makes polls as dense as the square root of their rate. Past the middle of a
 * beat it is time already when what may still come is too little to wait for.
 */
final class NextBeat {

    /** In parts of a spread. */
    private static final double STEP = 0.125;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Rhythm rhythm;
    private final ArrivalRate rate;
    private final double worth;
    private final double shortest;

    NextBeat(Rhythm rhythm, ArrivalRate rate, Duration usual, Duration shortest) {
        this.rhythm = rhythm;
        this.rate = rate;
        this.worth = ArrivalRate.TYPICAL / HOUR * usual.toMillis() * usual.toMillis() / 2;
        this.shortest = shortest.toMillis();
    }

    /**
     * How long to wait, in milliseconds.
     *
     * @param now in milliseconds since 1970
     * @param most the longest
     */
    long after(long now, long most) {
        var came = 0.0; // entries
        var waited = 0.0; // entries times milliseconds
        var wait = 0.0;
        var beat = rhythm.next();
        while (wait < most) {
            var moment = now + (long) wait;
            var near = (moment - beat) / (double) rhythm.spread();
            if (near > Rhythm.REACH) {
                beat += rhythm.period();
                continue;
            }
            var step = Math.min(step(moment, beat, near), most - wait);
            var stray = step * strays(moment) / HOUR;
            var inBeat = near < -Rhythm.REACH ? 0 : inBeat(beat, now, moment, moment + step);
            var rising = (stray + inBeat) / step;
            var more = step * (came + (stray + inBeat) / 2);
            if (waited + more >= worth) {
                return (long) (wait + until(came, rising, worth - waited));
            }
            waited += more;
            came += stray + inBeat;
            wait += step;
            if (near > 0 && wait >= shortest && inBeat > stray && came >= rising * (2 * worth + shortest)) {
                return (long) wait;
            }
        }
        return most;
    }

    /** To the end of the hour of the day, or the beginning of the beat; in small steps through it. */
    private double step(long moment, long beat, double near) {
        if (near >= -Rhythm.REACH) {
            return Math.max(1_000, rhythm.spread() * STEP);
        }
        var hourEnds = HOUR - Math.floorMod(moment, (long) HOUR);
        return Math.min(hourEnds, Math.max(1, beat - Rhythm.REACH * rhythm.spread() - moment));
    }

    /** When so much has been waited, by entries that are there and by those that come at that rate. */
    private static double until(double came, double rising, double worth) {
        return rising * worth < 1e-9 * came * came
                ? worth / came
                : (Math.sqrt(came * came + 2 * rising * worth) - came) / rising;
    }

    /** Entries an hour that come off the beat. Once a beat has been missed, nobody knows when the next will come. */
    private double strays(long moment) {
        var usual = rate.usual(Arrivals.hourOf(moment));
        return rhythm.missed() > 0 ? usual : usual * (100 - rhythm.trust()) / 100;
    }

    /** What a beat is expected to bring between two moments, given that it has brought nothing up to now. */
    private double inBeat(long beat, long now, double from, double to) {
        var trust = rhythm.trust() / 100.0 * rate.expected(beat, rhythm.period());
        var over = beat == rhythm.next() ? rhythm.over(now - beat) : 0;
        return trust * (rhythm.over(to - beat) - rhythm.over(from - beat)) / Math.max(1 - trust * over, 1e-3);
    }
}
