package newswire.enrich.extract.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the characters of the text since the last break are shown: in links, by where these lead, and in emphasis. */
final class Ink {

    private final int[] linked = new int[LinkTarget.values().length];
    private int all;
    private int emphasised;

    /** Adds characters that are no spaces. */
    void add(int characters, @Nullable LinkTarget target, boolean emphasis) {
        all += characters;
        emphasised += emphasis ? characters : 0;
        if (target != null) {
            linked[target.ordinal()] += characters;
        }
    }

    void clear() {
        all = 0;
        emphasised = 0;
        Arrays.fill(linked, 0);
    }

    Shares shares() {
        float[] byTarget = new float[linked.length];
        int inLinks = 0;
        for (int i = 0; i < byTarget.length; i++) {
            byTarget[i] = share(linked[i]);
            inLinks += linked[i];
        }
        return new Shares(inLinks / (double) Math.max(1, all), byTarget, share(emphasised));
    }

    private float share(int characters) {
        return characters / (float) Math.max(1, all);
    }

    /**
     * Shares of a block's text.
     *
     * @param linked within links
     * @param byTarget the same by where these lead, in the order of {@link LinkTarget}
     * @param emphasised bold or slanted
     */
    record Shares(double linked, float[] byTarget, float emphasised) {}
}
