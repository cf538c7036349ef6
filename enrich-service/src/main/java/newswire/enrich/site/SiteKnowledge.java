package newswire.enrich.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a site when one of its pages is read. Immutable, and safe for use by several threads. */
public final class SiteKnowledge {

    /** What is known of a site that was never seen. */
    public static final SiteKnowledge NONE = new SiteKnowledge(List.of());

    /** Fewer may have it by chance, and the same story under two addresses has all of it twice. */
    private static final int RECURS = 3;

    /** Of the many articles that are known of a large site, more must have it: one in this many. */
    private static final int RARE = 40;

    private static final double MOST_SAY = 0.5;

    /** Pages after which a place has half of that say. */
    private static final double CAUTION = 3;

    private final int articles;
    private final Map<Integer, Integer> texts = new HashMap<>();
    private final Map<Integer, PathScore> paths = new HashMap<>();

    private SiteKnowledge(Collection<SiteCounts> parts) {
        int counted = 0;
        for (SiteCounts part : parts) {
            counted += part.articles();
            part.texts().forEach((text, count) -> texts.merge(text, count, Integer::sum));
            part.paths().forEach((path, score) -> paths.merge(path, score, PathScore::plus));
        }
        articles = counted;
        int enough = Math.max(RECURS, articles / RARE);
        texts.values().removeIf(count -> count < enough);
    }

    /** What several counts of different articles of a site say together. */
    public static SiteKnowledge of(Collection<SiteCounts> parts) {
        return parts.isEmpty() ? NONE : new SiteKnowledge(parts);
    }

    /** How many articles it was learnt from; the oldest of many fade. */
    public int articles() {
        return articles;
    }

    /** Whether a text stands on so many articles of the site that it belongs to none of them. */
    public boolean isFurniture(int text) {
        return texts.containsKey(text);
    }

    /** The score of a block in the light of what stands at its place on the site's other pages, which have half a say at most. */
    public double mixed(int path, double score) {
        PathScore known = paths.get(path);
        if (known == null) {
            return score;
        }
        double say = MOST_SAY * known.pages() / (known.pages() + CAUTION);
        return (1 - say) * score + say * known.mean();
    }
}
