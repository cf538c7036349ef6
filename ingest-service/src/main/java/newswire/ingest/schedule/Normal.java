package newswire.ingest.schedule;

/** The normal distribution, as far as moments of beats need it. */
final class Normal {

    private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** How dense it is at so many deviations from its mean. */
    static double density(double z) {
        return PEAK * Math.exp(-z * z / 2);
    }

    /** How much of it lies below, within 0.00001 (Abramowitz and Stegun, 26.2.16). */
    static double below(double z) {
        var t = 1 / (1 + 0.33267 * Math.abs(z));
        var beyond = density(z) * t * (0.4361836 + t * (-0.1201676 + t * 0.9372980));
        return z < 0 ? beyond : 1 - beyond;
    }

    /** The mean of what lies between the two. */
    static double mean(double from, double to) {
        var part = below(to) - below(from);
        return part < 1e-4 ? nearest(from, to) : (density(from) - density(to)) / part;
    }

    /** The mean square of what lies between the two. */
    static double meanSquare(double from, double to) {
        var part = below(to) - below(from);
        return part < 1e-4
                ? nearest(from, to) * nearest(from, to)
                : 1 + (from * density(from) - to * density(to)) / part;
    }

    private static double nearest(double from, double to) {
        return Math.min(Math.max(0, from), to);
    }
}
