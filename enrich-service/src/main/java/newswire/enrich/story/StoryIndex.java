package newswire.enrich.story;

import java.util.LinkedHashMap;
import newswire.enrich.tag.keyphrase.WordRarity;

/**
 * Remembers the latest articles and says of each new one which story it belongs to and which article it repeats. The
 * same articles in the same order get the same answers, whether the index lived through all of them or was filled again
 * by {@link #restore}. Not safe for use by several threads.
 */
public final class StoryIndex {

    private final int capacity;
    private final NearDuplicates duplicates = new NearDuplicates();
    private final StoryClusters clusters;
    private final LinkedHashMap<String, Sketch> window = new LinkedHashMap<>();

    /** @param capacity how many articles are remembered, 3 KB each with what finds them; the oldest is forgotten first */
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
        var earlier = clusters.storyOf(sketch.id());
        forget(sketch.id());
        var original = duplicates.find(sketch);
        var known = earlier != null ? earlier : original == null ? null : clusters.storyOf(original);
        var placement = new Placement(known == null ? clusters.find(sketch) : known, original);
        restore(sketch, placement);
        return placement;
    }

    /** Remembers an article as it was placed before. */
    public void restore(Sketch sketch, Placement placement) {
        forget(sketch.id());
        duplicates.add(sketch, placement.duplicateOf());
        clusters.add(sketch, placement.story());
        window.put(sketch.id(), sketch);
        if (window.size() > capacity) {
            forget(window.firstEntry().getKey());
        }
    }

    /** Forgets an article, as if it had never been there; its story goes on as long as others tell it. */
    public void forget(String id) {
        var sketch = window.remove(id);
        if (sketch != null) {
            duplicates.remove(sketch);
            clusters.remove(id);
        }
    }

    public int size() {
        return window.size();
    }
}
