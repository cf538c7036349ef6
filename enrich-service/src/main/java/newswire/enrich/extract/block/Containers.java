package newswire.enrich.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How text is spread over a page's containers and paths. */
final class Containers {

    private static final int GOOD_WORDS = 12;
    private static final double GOOD_LINKED = 0.34;
    private static final double MOST = 0.6;
    private static final int NEAR = 12;

    /** Of each block its words when it is running text, else 0. */
    final double[] good;
    /** The sums of {@link #good}, and of all words, over the blocks before each. */
    final double[] goodBefore;

    final double[] wordsBefore;
    final double totalGood;
    final double totalWords;
    /** A number for each block's path, the same for those in like places. */
    final int[] pathOf;
    /** How many blocks in like places stand right before each, and how many after it. */
    final int[] alikeBefore;

    final int[] alikeAfter;
    /** The deepest container that holds most of the page's running text, null on a page without any. */
    final @Nullable Container main;
    /** The block around which running text is densest. */
    final int best;

    double mostParent = 1;
    double mostGrandparent = 1;
    double mostPath = 1;
    private final List<TextBlock> blocks;
    /** How deep the nearest container stands that holds a block and the next one. */
    private final int[] sharedWithNext;

    private final Sums[] whole;
    private final Sums[] direct;
    private final List<Sums> paths = new ArrayList<>();

    Containers(Cut cut) {
        blocks = cut.blocks();
        int n = blocks.size();
        sharedWithNext = new int[n];
        good = new double[n];
        goodBefore = new double[n + 1];
        wordsBefore = new double[n + 1];
        pathOf = new int[n];
        alikeBefore = new int[n];
        alikeAfter = new int[n];
        whole = new Sums[cut.containers()];
        direct = new Sums[cut.containers()];
        LongIndex known = new LongIndex(64);
        for (int i = 0; i < n; i++) {
            TextBlock block = blocks.get(i);
            good[i] = block.words() >= GOOD_WORDS && block.linked() < GOOD_LINKED ? block.words() : 0;
            goodBefore[i + 1] = goodBefore[i] + good[i];
            wordsBefore[i + 1] = wordsBefore[i] + block.words();
            pathOf[i] = known.number(block.container().path());
            add(block, i);
        }
        for (int i = 1; i < n; i++) {
            alikeBefore[i] = pathOf[i] == pathOf[i - 1] ? alikeBefore[i - 1] + 1 : 0;
        }
        for (int i = n - 2; i >= 0; i--) {
            alikeAfter[i] = pathOf[i] == pathOf[i + 1] ? alikeAfter[i + 1] + 1 : 0;
        }
        totalGood = Math.max(1, goodBefore[n]);
        totalWords = Math.max(1, wordsBefore[n]);
        int densest = 0;
        double most = -1;
        Container deepest = null;
        for (int i = 0; i < n; i++) {
            Container own = blocks.get(i).container();
            double parent = of(own).good;
            double grandparent = of(own.parent).good;
            mostParent = Math.max(mostParent, parent);
            mostGrandparent = Math.max(mostGrandparent, grandparent);
            mostPath = Math.max(mostPath, path(i).good);
            if (parent + grandparent > most) {
                most = parent + grandparent;
                densest = i;
            }
            deepest = deeper(deepest, own);
            if (i + 1 < n) {
                sharedWithNext[i] =
                        own.depth - levelsApart(own, blocks.get(i + 1).container());
            }
        }
        best = densest;
        main = deepest;
    }

    private void add(TextBlock block, int i) {
        Container at = block.container();
        sums(direct, at.number).add(i, block.words(), block.linked(), good[i]);
        while (at != null) {
            sums(whole, at.number).add(i, block.words(), block.linked(), good[i]);
            at = at.parent;
        }
        if (pathOf[i] == paths.size()) {
            paths.add(new Sums());
        }
        path(i).add(i, block.words(), block.linked(), good[i]);
    }

    private static Sums sums(Sums[] all, int number) {
        Sums sums = all[number];
        if (sums == null) {
            sums = new Sums();
            all[number] = sums;
        }
        return sums;
    }

    private @Nullable Container deeper(@Nullable Container present, Container from) {
        Container at = from;
        while (at != null && of(at).good < MOST * totalGood) {
            at = at.parent;
        }
        return at != null && (present == null || at.depth > present.depth) ? at : present;
    }

    Sums of(@Nullable Container container) {
        Sums sums = container == null ? null : whole[container.number];
        return sums == null ? Sums.NONE : sums;
    }

    Sums directly(Container container) {
        Sums sums = direct[container.number];
        return sums == null ? Sums.NONE : sums;
    }

    Sums path(int block) {
        return paths.get(pathOf[block]);
    }

    /** The share of running text among the words of the blocks up to so far around one. */
    double goodAround(int i, int radius) {
        int from = Math.max(0, i - radius);
        int to = Math.min(pathOf.length, i + radius + 1);
        return (goodBefore[to] - goodBefore[from]) / (1 + wordsBefore[to] - wordsBefore[from]);
    }

    static boolean isWithin(Container inner, @Nullable Container outer) {
        Container at = inner;
        while (at != null && at != outer && outer != null && at.depth >= outer.depth) {
            at = at.parent;
        }
        return outer != null && at == outer;
    }

    /** How many levels above a block's container the nearest one stands that also holds another block. */
    int levelsApart(int block, int other) {
        Container own = blocks.get(block).container();
        int from = Math.min(block, other);
        int to = Math.max(block, other);
        if (to - from > NEAR) {
            return levelsApart(own, blocks.get(other).container());
        }
        int shared = own.depth;
        for (int i = from; i < to; i++) {
            shared = Math.min(shared, sharedWithNext[i]);
        }
        return own.depth - shared;
    }

    private static int levelsApart(Container inner, Container other) {
        Container a = inner;
        Container b = other;
        int levels = 0;
        while (a != b && a != null && b != null) {
            if (a.depth >= b.depth) {
                a = a.parent;
                levels++;
            } else {
                b = b.parent;
            }
        }
        return levels;
    }
}
