package newswire.benchmarks.day;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A host with feeds, which notes whether it is treated politely. For one thread. */
final class Publisher {

    private final String host;
    private final int feeds;
    private final double medianMillis;
    private final boolean frail;
    private final @Nullable Instant hangsFrom;
    private int inFlight;
    private long rude;
    private @Nullable Instant lastEnd;

    /**
     * @param frail whether it is one of those that hang on a day on which some do
     * @param hangsFrom since when it takes connections and never answers; null for never
     */
    Publisher(String host, int feeds, double medianMillis, boolean frail, @Nullable Instant hangsFrom) {
        this.host = host;
        this.feeds = feeds;
        this.medianMillis = medianMillis;
        this.frail = frail;
        this.hangsFrom = hangsFrom;
    }

    String host() {
        return host;
    }

    /** How many it has. */
    int feeds() {
        return feeds;
    }

    boolean isFrail() {
        return frail;
    }

    boolean hangs(Instant now) {
        return hangsFrom != null && !now.isBefore(hangsFrom);
    }

    /** How long the answer takes: log-normal. */
    Duration answerTime(RandomGenerator random) {
        return Duration.ofMillis((long) Math.min(10_000, medianMillis * Math.exp(0.6 * random.nextGaussian())));
    }

    void begins(Instant now, Duration gap) {
        if (inFlight > 0 || lastEnd != null && now.isBefore(lastEnd.plus(gap))) {
            rude++;
        }
        inFlight++;
    }

    void ends(Instant now) {
        inFlight--;
        lastEnd = now;
    }

    /** Whoever asked has died. */
    void cutOff() {
        inFlight = 0;
    }

    /** How many requests came beside another one, or before the gap was over. */
    long rude() {
        return rude;
    }
}
