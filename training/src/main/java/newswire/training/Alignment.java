package newswire.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a page's blocks stand in its true text: the assignment of blocks to places in the truth that keeps the page's order
 * and covers most words. So a teaser's copy of a paragraph, or a word of a menu that the story uses too, finds its
 * place taken, while the cells of a table find theirs.
 */
final class Alignment {

    private static final int RUN = 3;
    private static final int MAX_PLACES = 200;
    private static final double MOST = 0.5;
    private static final double NEARLY = 0.8;

    private final int[] truth;
    private final Map<Long, List<Integer>> runs = new HashMap<>();
    /** Words of the truth that a block was found at. */
    private final boolean[] covered;

    private Alignment(int[] truth) {
        this.truth = truth;
        this.covered = new boolean[truth.length];
        for (int length = 1; length <= RUN; length++) {
            for (int at = 0; at + length <= truth.length; at++) {
                runs.computeIfAbsent(run(truth, at, length), r -> new ArrayList<>())
                        .add(at);
            }
        }
    }

    /** Which of the blocks are in the truth. Both are hashes of words. */
    static boolean[] of(int[] truth, List<int[]> blocks) {
        return new Alignment(truth).align(blocks);
    }

    private boolean[] align(List<int[]> blocks) {
        List<Place> places = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            places.addAll(places(b, blocks.get(b)));
        }
        boolean[] found = new boolean[blocks.size()];
        for (Place place : chain(places)) {
            found[place.block] = true;
            cover(place);
        }
        // what stands elsewhere in the truth than on the page, such as a standfirst
        for (Place place : places) {
            if (!found[place.block] && isFree(place)) {
                found[place.block] = true;
                cover(place);
            }
        }
        return found;
    }

    /**
     * A block at a place of the truth.
     *
     * @param words how many of its words are there
     */
    private record Place(int block, int from, int to, int words) {

        Place and(Place other) {
            return new Place(block, Math.min(from, other.from), Math.max(to, other.to), words + other.words);
        }
    }

    /** Where most of a block's runs of words stand, one after the other as in the block. */
    private List<Place> places(int block, int[] words) {
        int length = Math.min(RUN, words.length);
        int all = words.length - length + 1;
        Map<Integer, Place> byStart = new HashMap<>();
        int anywhere = 0;
        for (int at = 0; at < all && length > 0; at++) {
            List<Integer> there = runs.getOrDefault(run(words, at, length), List.of());
            anywhere += there.isEmpty() ? 0 : 1;
            for (int t : there.subList(0, Math.min(there.size(), MAX_PLACES))) {
                byStart.merge(t - at, new Place(block, t, t + length, 1), Place::and);
            }
        }
        if (length == 0 || anywhere < MOST * all) {
            return List.of();
        }
        int best = byStart.values().stream().mapToInt(Place::words).max().orElse(0);
        return byStart.values().stream()
                .filter(place -> place.words >= NEARLY * best)
                .sorted((a, b) -> Integer.compare(a.from, b.from))
                .limit(MAX_PLACES)
                .map(place -> new Place(block, place.from, place.to, place.words + length - 1))
                .toList();
    }

    /** The places, one a block and none over another, that keep the page's order and have most words. */
    private List<Place> chain(List<Place> places) {
        int n = places.size();
        int[] most = new int[n];
        int[] before = new int[n];
        Ends ends = new Ends(truth.length + 1, most);
        int last = -1;
        int from = 0;
        for (int i = 0; i < n; i++) {
            Place place = places.get(i);
            before[i] = ends.bestUpTo(place.from);
            most[i] = place.words + (before[i] < 0 ? 0 : most[before[i]]);
            last = last < 0 || most[i] > most[last] ? i : last;
            if (i + 1 == n || places.get(i + 1).block != place.block) {
                for (; from <= i; from++) {
                    ends.put(places.get(from).to, from);
                }
            }
        }
        List<Place> chain = new ArrayList<>();
        for (int at = last; at >= 0; at = before[at]) {
            chain.add(places.get(at));
        }
        return chain;
    }

    private boolean isFree(Place place) {
        int free = 0;
        for (int i = place.from; i < place.to; i++) {
            free += covered[i] ? 0 : 1;
        }
        return place.to - place.from > RUN && free >= MOST * (place.to - place.from);
    }

    private void cover(Place place) {
        Arrays.fill(covered, place.from, place.to, true);
    }

    private static long run(int[] words, int at, int length) {
        long hash = length;
        for (int i = at; i < at + length; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words[i];
        }
        return hash;
    }

    /** Chains by where they end in the truth: a tree of prefixes. */
    private static final class Ends {

        private final int[] entries;
        private final int[] worth;

        Ends(int size, int[] worth) {
            this.entries = new int[size + 1];
            this.worth = worth;
            Arrays.fill(entries, -1);
        }

        int bestUpTo(int end) {
            int best = -1;
            for (int i = end + 1; i > 0; i -= i & -i) {
                best = better(best, entries[i]);
            }
            return best;
        }

        void put(int end, int entry) {
            for (int i = end + 1; i < entries.length; i += i & -i) {
                entries[i] = better(entries[i], entry);
            }
        }

        private int better(int a, int b) {
            return a < 0 || b >= 0 && worth[b] > worth[a] ? b : a;
        }
    }
}
