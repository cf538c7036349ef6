package newswire.enrich.extract.block;

import java.util.List;

/**
 * Short lines that part a page, as far as they lie above each block: dates, which stand over the story and over each
 * comment and teaser, and lines that speak of comments or of other stories.
 */
final class Landmarks {

    private static final int DATED_WORDS = 12;
    private static final int CUE_WORDS = 8;
    private static final int FAR = 60;
    /** The bit of {@link Cues} that lead to other stories. */
    static final int OTHERS = 1 << 1;

    private static final int COMMENTS = 1 << 3;

    /** How many dated lines stand before each block; the last number counts them all. */
    final int[] dated;

    private final int[] sinceDated;
    private final int[] sinceComments;
    private final int[] sinceOthers;

    Landmarks(List<TextBlock> blocks, List<TextSigns> signs) {
        int n = blocks.size();
        dated = new int[n + 1];
        sinceDated = new int[n];
        sinceComments = new int[n];
        sinceOthers = new int[n];
        int lastDated = -FAR;
        int lastComments = -FAR;
        int lastOthers = -FAR;
        for (int i = 0; i < n; i++) {
            sinceDated[i] = Math.min(FAR, i - lastDated);
            sinceComments[i] = Math.min(FAR, i - lastComments);
            sinceOthers[i] = Math.min(FAR, i - lastOthers);
            int words = blocks.get(i).words();
            TextSigns s = signs.get(i);
            boolean isDated = words <= DATED_WORDS && (s.hasYear || s.hasClock);
            dated[i + 1] = dated[i] + (isDated ? 1 : 0);
            lastDated = isDated ? i : lastDated;
            lastComments = words <= CUE_WORDS && (s.cues & COMMENTS) != 0 ? i : lastComments;
            lastOthers = words <= CUE_WORDS && (s.cues & OTHERS) != 0 ? i : lastOthers;
        }
    }

    /** Whether a block is a short line with a year or a time of day. */
    boolean isDated(int i) {
        return dated[i + 1] > dated[i];
    }

    /** Blocks from the last dated line to this one. */
    int sinceDated(int i) {
        return sinceDated[i];
    }

    /** Blocks from the last short line that speaks of comments to this one. */
    int sinceComments(int i) {
        return sinceComments[i];
    }

    /** Blocks from the last short line that speaks of other stories to this one. */
    int sinceOthers(int i) {
        return sinceOthers[i];
    }
}
