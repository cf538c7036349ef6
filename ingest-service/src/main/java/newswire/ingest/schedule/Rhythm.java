package newswire.ingest.schedule;

/**
 * That a feed's entries come in beats: one or some, every so long. What is known of a beat is when it is likeliest, and how
 * far entries stray from that. It is adjusted by each window that entries have come in, as much as the window tells: what
 * is found at the end of a beat may have come at any time of it.
 *
 * @param period from beat to beat, in milliseconds
 * @param next the middle of the next beat, in milliseconds since 1970
 * @param spread by how much entries stray from the middle, as a standard deviation in milliseconds
 * @param trust how many of a hundred beats bring entries, and of entries come in beats; lately
 * @param missed how many beats in a row have brought nothing
 */
public record Rhythm(int period, long next, int spread, int trust, int missed) {

    /** Within so many spreads of its middle a beat is over. */
    static final double REACH = 3;

    /** Beats that are as broad as this part of the period tell too little. */
    static final double BROADEST = 0.2;

    private static final int LEAST_TRUST = 50;
    private static final int MOST_TRUST = 95;
    private static final int FIRST_TRUST = 90;
    private static final int LEAST_SPREAD = 10_000;

    /** By how much of what entries stray each is adjusted. */
    private static final double SHARE_OF_PHASE = 0.25;

    private static final double SHARE_OF_PERIOD = 0.04;
    private static final double SHARE_OF_SPREAD = 0.1;
    private static final double SHARE_OF_TRUST = 0.12;

    /** Newly found; all in milliseconds. */
    static Rhythm found(double period, double next, double spread) {
        return new Rhythm((int) Math.round(period), Math.round(next), least(spread), FIRST_TRUST, 0);
    }

    private static int least(double spread) {
        return (int) Math.round(Math.max(spread, LEAST_SPREAD));
    }

    /** After more beats than this without a poll nothing is left of it. */
    private static final int MOST_UNSEEN = 100;

    /** Whether entries do not come in beats any more. */
    boolean isLost() {
        return trust < LEAST_TRUST || spread > BROADEST * period;
    }

    /** Whether a moment, in milliseconds since 1970, is too long after what was last seen of it. */
    boolean isOld(long now) {
        return now - next > (long) MOST_UNSEEN * period;
    }

    /** After polls up to a moment, in milliseconds since 1970, that have shown nothing new. */
    Rhythm silentUntil(long now, ArrivalRate rate) {
        var rhythm = this;
        while (rhythm.next + REACH * spread < now && !rhythm.isLost()) {
            var less = rhythm.trust * SHARE_OF_TRUST * rate.expected(rhythm.next, period);
            rhythm = new Rhythm(
                    period, rhythm.next + period, spread, (int) Math.round(rhythm.trust - less), rhythm.missed + 1);
        }
        return rhythm;
    }

    /** After entries that have come between two moments. */
    Rhythm seen(long from, long to) {
        var beat = beat(from, to);
        if (to - from > period) {
            return new Rhythm(period, beat + period, spread, trust, 0);
        }
        if (from > beat + REACH * spread) {
            return new Rhythm(period, next, spread, (int) (trust * (1 - SHARE_OF_TRUST)), missed);
        }
        if (beat < next) {
            // More after the last beat: that may be the feed's way, or not.
            return new Rhythm(period, next, spread, (int) (trust * (1 - SHARE_OF_TRUST / 2)), missed);
        }
        var first = (from - beat) / (double) spread;
        var last = (to - beat) / (double) spread;
        var astray = Normal.mean(first, last) * spread;
        var newPeriod = period + SHARE_OF_PERIOD * astray;
        var square = 1 - SHARE_OF_SPREAD + SHARE_OF_SPREAD * Normal.meanSquare(first, last);
        return new Rhythm(
                (int) Math.round(newPeriod),
                Math.round(beat + SHARE_OF_PHASE * astray + newPeriod),
                least(Math.sqrt(square) * spread),
                (int) Math.min(MOST_TRUST, Math.round(trust + (100 - trust) * SHARE_OF_TRUST)),
                0);
    }

    /** The middle of the last beat that may have begun; of the one before where that has merely begun. */
    private long beat(long from, long to) {
        var beat = next + Math.floorDiv((long) (to + REACH * spread) - next, period) * period;
        var before = beat - period;
        return to < beat - spread && from < before + REACH * spread ? before : beat;
    }

    /** How much of the entries of a beat have come so many milliseconds after its middle. */
    double over(double after) {
        return Normal.below(after / spread);
    }
}
