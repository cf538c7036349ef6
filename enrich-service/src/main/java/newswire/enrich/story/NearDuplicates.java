package newswire.enrich.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers sketches and finds the one that a new article repeats. A text that repeats several unrelated ones is given
 * to the one that was republished most. Not safe for use by several threads.
 */
final class NearDuplicates {

    /** A run of words that so many articles have that do not repeat each other is a phrase of the trade and proves nothing. */
    private static final int MOST_FAMILIES = 24;

    /** Of an agency's text that hundreds print, the latest stand for all. */
    private static final int BEARERS_COMPARED = 100;

    private static final int FEWEST_SHARED = 5;
    private static final double SHARE_OF_A_SUPPORTER = 0.2;
    private static final double SHARE_OF_A_COPY = 0.4;
    private static final double SUPPORT = 0.55;

    /** The likeness of a text and itself with a line added or lost, which no number of others outvotes. */
    private static final double SAME = 0.85;

    private static final double WHOLLY = 1e9;

    private final Map<Long, List<Sketch>> bearers = new HashMap<>();
    private final Map<String, String> familyOf = new HashMap<>();

    /** The earlier article that this one repeats, of several versions of it the nearest; null when it is new. */
    @Nullable
    String find(Sketch sketch) {
        var families = new TreeMap<String, Family>();
        shared(sketch).forEach((other, count) -> {
            double share = share(sketch, other, count);
            if (count >= FEWEST_SHARED && share >= SHARE_OF_A_SUPPORTER) {
                families.computeIfAbsent(family(other.id()), any -> new Family())
                        .add(other, share, likeness(sketch, other, count));
            }
        });
        Family best = null;
        double most = SUPPORT;
        for (var family : families.values()) {
            double support = family.likeness >= SAME ? WHOLLY : family.sum;
            if (support > most && family.largest >= SHARE_OF_A_COPY) {
                most = support;
                best = family;
            }
        }
        return best == null ? null : best.nearest;
    }

    /** The family that an article is remembered in. */
    String family(String id) {
        return familyOf.getOrDefault(id, id);
    }

    void add(Sketch sketch, String family) {
        familyOf.put(sketch.id(), family);
        for (long sample : sketch.samples()) {
            bearers.computeIfAbsent(sample, any -> new ArrayList<>(1)).add(sketch);
        }
    }

    void remove(Sketch sketch) {
        familyOf.remove(sketch.id());
        for (long sample : sketch.samples()) {
            bearers.computeIfPresent(sample, (any, list) -> list.remove(sketch) && list.isEmpty() ? null : list);
        }
    }

    private Map<Sketch, Integer> shared(Sketch sketch) {
        var shared = new LinkedHashMap<Sketch, Integer>();
        for (long sample : sketch.samples()) {
            var all = bearers.getOrDefault(sample, List.of());
            var latest = all.subList(Math.max(0, all.size() - BEARERS_COMPARED), all.size());
            if (!isOfTheTrade(latest)) {
                latest.forEach(other -> shared.merge(other, 1, Integer::sum));
            }
        }
        return shared;
    }

    private boolean isOfTheTrade(List<Sketch> bearers) {
        if (bearers.size() <= MOST_FAMILIES) {
            return false;
        }
        var families = new HashSet<String>();
        return bearers.stream()
                .anyMatch(bearer -> families.add(family(bearer.id())) && families.size() > MOST_FAMILIES);
    }

    /** Which part of the one that is nearer to being held whole is held in the other. */
    private static double share(Sketch a, Sketch b, int shared) {
        long range = Math.min(a.range(), b.range());
        return shared / (double) Math.max(1, Math.min(within(a, range), within(b, range)));
    }

    private static double likeness(Sketch a, Sketch b, int shared) {
        long range = Math.min(a.range(), b.range());
        return shared / (double) (within(a, range) + within(b, range) - shared);
    }

    private static int within(Sketch sketch, long range) {
        int count = 0;
        while (count < sketch.samples().length && sketch.samples()[count] <= range) {
            count++;
        }
        return count;
    }

    private static final class Family {
        private double sum;
        private double largest;
        private double likeness;
        private @Nullable String nearest;

        void add(Sketch member, double share, double like) {
            sum += share;
            largest = Math.max(largest, share);
            if (like > likeness) {
                likeness = like;
                nearest = member.id();
            }
        }
    }
}
