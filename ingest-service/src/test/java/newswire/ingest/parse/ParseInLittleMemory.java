package newswire.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses each hostile feed with no more heap than the bound beyond the document itself, and prints its name when that
 * was enough. A program of its own: to run out of memory ends the JVM.
 */
final class ParseInLittleMemory {

    static final int MOST_BYTES = 32 << 20;

    private static final int CHUNK = 64 << 10;

    private ParseInLittleMemory() {}

    public static void main(String[] names) {
        Feeds.ALL.forEach(Feeds::parse);
        for (String name : names) {
            byte[] document = HostileFeeds.ALL.get(name).get();
            List<byte[]> ballast = fillUpTo(MOST_BYTES);
            ParseOutcome outcome = Feeds.outcome(document);
            ballast.clear();
            System.out.println(outcome == null ? "nothing" : name);
        }
    }

    /** Takes heap until only so much is free. */
    private static List<byte[]> fillUpTo(long left) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        List<byte[]> ballast = new ArrayList<>();
        for (long excess = runtime.maxMemory() - used - left; excess > 0; excess -= CHUNK) {
            ballast.add(new byte[CHUNK]);
        }
        return ballast;
    }
}
