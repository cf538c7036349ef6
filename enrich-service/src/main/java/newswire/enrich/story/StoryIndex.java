package newswire.enrich.story;

import java.util.LinkedHashMap;
import newswire.enrich.tag.keyphrase.WordRarity;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest articles and says of each new one which story it belongs to and which article it repeats. The
 * same articles in the same order get the same answers, whether the index lived through all of them or was filled again
 * by {@link #restore}. Not safe for use by several threads.
 */
public final class StoryIndex {

    /** Changes whenever the same articles may be placed otherwise than before. */
    public static final String VERSION = "1";

    private final int capacity;
    private final NearDuplicates duplicates = new NearDuplicates();
    private final StoryClusters clusters;
    private final LinkedHashMap<String, Remembered> window = new LinkedHashMap<>();
    private long sequence;

    private record Remembered(Sketch sketch, Placed placed) {}

    /** @param capacity how many articles are remembered: those that were placed last, each revision counted */
    public StoryIndex(int capacity, WordRarity rarity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("an index remembers at least one article");
        }
        this.capacity = capacity;
        this.clusters = new StoryClusters(rarity);
    }

    /**
     * Places an article among those before it and remembers it. One that is known by its id, as a later revision, keeps
     * its story.
     */
    public Placement add(Sketch sketch) {
        var known = window.get(sketch.id());
        return add(sketch, known == null ? 1 : known.placed().revision() + 1).placement();
    }

    /** As {@link #add(Sketch)}, of a revision that is later than the one that is remembered. */
    public Placed add(Sketch sketch, int revision) {
        var earlier = clusters.storyOf(sketch.id());
        forget(sketch.id());
        var original = duplicates.find(sketch);
        var known = earlier != null ? earlier : original == null ? null : clusters.storyOf(original);
        var story = known == null ? clusters.find(sketch) : known;
        var family = original == null ? sketch.id() : duplicates.family(original);
        var placed = new Placed(sequence + 1, revision, new Placement(story, original, family));
        restore(sketch, placed);
        return placed;
    }

    /** Remembers an article as it was placed before; to be called in the order of placing. */
    public void restore(Sketch sketch, Placed placed) {
        forget(sketch.id());
        sequence = placed.sequence();
        duplicates.add(sketch, placed.placement().family());
        clusters.add(sketch, placed.placement().story());
        window.put(sketch.id(), new Remembered(sketch, placed));
        // By sequence and not by number, so that what is remembered depends on nothing that is forgotten.
        while (window.firstEntry().getValue().placed().sequence() <= sequence - capacity) {
            forget(window.firstEntry().getKey());
        }
    }

    /** Forgets an article, as if it had never been there; its story goes on as long as others tell it. */
    public void forget(String id) {
        var remembered = window.remove(id);
        if (remembered != null) {
            duplicates.remove(remembered.sketch());
            clusters.remove(id);
        }
    }

    /** Takes {@code last} for the sequence of the article that was placed last, which is no more remembered. */
    public void goOnAfter(long last) {
        sequence = Math.max(sequence, last);
    }

    /** How an article was placed last, null when it is not remembered. */
    public @Nullable Placed placed(String id) {
        var remembered = window.get(id);
        return remembered == null ? null : remembered.placed();
    }

    /** Articles that are remembered. */
    public int size() {
        return window.size();
    }

    /** The sequence of the article that was placed last, 0 before the first. */
    public long sequence() {
        return sequence;
    }
}
