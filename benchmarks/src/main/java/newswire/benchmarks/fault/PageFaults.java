package newswire.benchmarks.fault;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which pages fail, and how: those of some articles stand on a host of their own, which wants to be left alone now and then,
 * and a few of the others fail in other ways. The same again for the same seed, whatever else is random.
 */
record PageFaults(long seed) {

    private static final int ELSEWHERE_PERCENT = 5;
    private static final int RESTING_PERCENT = 50;
    private static final int FAILING_PERCENT = 8;
    private static final int STUBBORN_PERCENT = 5;

    /**
     * What is wrong with a page.
     *
     * @param more how many requests fail still when subscribers have got the article without it
     */
    record Outage(PageFault fault, int more) {}

    /** Whether the article's page is on a host of its own. */
    boolean isElsewhere(String guid) {
        return random(guid, 0).nextInt(100) < ELSEWHERE_PERCENT;
    }

    /** What is wrong with the page of an article's n-th state; null for nothing. */
    @Nullable
    Outage of(String guid, int state) {
        var elsewhere = isElsewhere(guid);
        var random = random(guid, state);
        if (random.nextInt(100) >= (elsewhere ? RESTING_PERCENT : FAILING_PERCENT)) {
            return null;
        }
        var more = random.nextInt(100) < STUBBORN_PERCENT ? 1 : 0;
        var others = new PageFault[] {PageFault.ERROR, PageFault.BUSY, PageFault.CUT};
        return new Outage(elsewhere ? PageFault.RESTING : others[random.nextInt(others.length)], more);
    }

    private SplittableRandom random(String guid, int state) {
        return new SplittableRandom(seed * 31 * 31 + guid.hashCode() * 31L + state).split();
    }
}
