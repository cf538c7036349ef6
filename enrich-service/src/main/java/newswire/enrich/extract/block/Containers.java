package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How text is spread over a page's containers and paths. */
final class Containers {

    static final int GOOD_WORDS = 12;
    static final double GOOD_LINKED = 0.34;

    /** Sums over a container's whole subtree, or over a path. */
    static final class Sums {
        double words;
        double linkedWords;
        double good;
        int blocks;
        int goodBlocks;
        int first = -1;
        int last;

        void add(int index, double blockWords, double linked, double goodWords) {
            words += blockWords;
            linkedWords += blockWords * linked;
            good += goodWords;
            blocks++;
            goodBlocks += goodWords > 0 ? 1 : 0;
            first = first < 0 ? index : first;
            last = index;
        }

        double linked() {
            return words == 0 ? 0 : linkedWords / words;
        }
    }

    static final Sums NONE = new Sums();

    final double[] good;
    final double totalGood;
    final double totalWords;
    private final Map<Container, Sums> whole = new HashMap<>();
    private final Map<Container, Sums> direct = new HashMap<>();
    private final Map<String, Sums> paths = new HashMap<>();
    final String[] pathOf;
    /** The deepest container that holds most of the page's running text, null on a page without any. */
    final @Nullable Container main;

    final int best;
    double mostParent = 1;
    double mostGrandparent = 1;
    double mostPath = 1;

    Containers(List<TextBlock> blocks) {
        int n = blocks.size();
        good = new double[n];
        pathOf = new String[n];
        double sum = 0;
        double words = 0;
        Map<Container, String> pathCache = new HashMap<>();
        for (int i = 0; i < n; i++) {
            TextBlock block = blocks.get(i);
            good[i] = block.words() >= GOOD_WORDS && block.linked() < GOOD_LINKED ? block.words() : 0;
            sum += good[i];
            words += block.words();
            Container at = block.container();
            direct.computeIfAbsent(at, c -> new Sums()).add(i, block.words(), block.linked(), good[i]);
            while (at != null) {
                whole.computeIfAbsent(at, c -> new Sums()).add(i, block.words(), block.linked(), good[i]);
                at = at.parent;
            }
            pathOf[i] = pathCache.computeIfAbsent(block.container(), Container::path);
            paths.computeIfAbsent(pathOf[i], p -> new Sums()).add(i, block.words(), block.linked(), good[i]);
        }
        totalGood = Math.max(1, sum);
        totalWords = Math.max(1, words);
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
        }
        best = densest;
        main = deepest;
    }

    private @Nullable Container deeper(@Nullable Container present, Container from) {
        Container at = from;
        while (at != null && of(at).good < 0.6 * totalGood) {
            at = at.parent;
        }
        return at != null && (present == null || at.depth > present.depth) ? at : present;
    }

    Sums of(@Nullable Container container) {
        return container == null ? NONE : whole.getOrDefault(container, NONE);
    }

    Sums directly(Container container) {
        return direct.getOrDefault(container, NONE);
    }

    Sums path(int block) {
        return paths.getOrDefault(pathOf[block], NONE);
    }

    static boolean isWithin(Container inner, @Nullable Container outer) {
        Container at = inner;
        while (at != null && at != outer && outer != null && at.depth >= outer.depth) {
            at = at.parent;
        }
        return outer != null && at == outer;
    }

    /** How many levels above the inner one the nearest ancestor stands that also holds the other. */
    static int levelsApart(Container inner, Container other) {
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
