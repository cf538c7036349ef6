package newswire.enrich.extract.block;

import java.util.List;

/** The stretches of a page between its headings: how much stands under a heading, and under others in like places. */
final class Stretches {

    private final Containers containers;
    /** The heading at or before each block, -1 when there is none, and the next one, or the page's end. */
    private final int[] from;

    private final int[] to;
    /** Of each path: how many blocks there are, and how many words follow them up to the next heading. */
    private final int[] blocks;

    private final double[] runningAfter;
    private final double[] wordsAfter;

    Stretches(List<TextBlock> all, Containers containers) {
        int n = all.size();
        this.containers = containers;
        this.from = new int[n];
        this.to = new int[n];
        this.blocks = new int[n];
        this.runningAfter = new double[n];
        this.wordsAfter = new double[n];
        int heading = -1;
        for (int i = 0; i < n; i++) {
            heading = all.get(i).container().tag.heading() ? i : heading;
            from[i] = heading;
        }
        heading = n;
        for (int i = n - 1; i >= 0; i--) {
            to[i] = heading;
            heading = all.get(i).container().tag.heading() ? i : heading;
            int path = containers.pathOf[i];
            blocks[path]++;
            runningAfter[path] += runningAfter(i);
            wordsAfter[path] += wordsAfter(i);
        }
    }

    /** Words of running text in a block's stretch. */
    double running(int block) {
        return containers.goodBefore[to[block]] - containers.goodBefore[Math.max(0, from[block])];
    }

    /** How many blocks a block's stretch has. */
    int blocks(int block) {
        return to[block] - from[block];
    }

    /** Words of running text after a block in its stretch. */
    double runningAfter(int block) {
        return containers.goodBefore[to[block]] - containers.goodBefore[block + 1];
    }

    /** Words after a block in its stretch. */
    double wordsAfter(int block) {
        return containers.wordsBefore[to[block]] - containers.wordsBefore[block + 1];
    }

    /** The mean of {@link #runningAfter} over blocks in like places. */
    double usualRunningAfter(int block) {
        int path = containers.pathOf[block];
        return runningAfter[path] / blocks[path];
    }

    /** The mean of {@link #wordsAfter} over blocks in like places. */
    double usualWordsAfter(int block) {
        int path = containers.pathOf[block];
        return wordsAfter[path] / blocks[path];
    }
}
