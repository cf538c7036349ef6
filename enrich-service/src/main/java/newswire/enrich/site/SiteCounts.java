package newswire.enrich.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has been counted on the articles of a site so far, each once. Of texts and places it keeps those seen last; counts
 * are halved now and then, so that what a site no longer does is forgotten. For one thread.
 */
public final class SiteCounts {

    static final int MOST_TEXTS = 600;
    static final int MOST_PATHS = 250;
    static final int MOST_RECENT = 64;
    static final int HALVED_AT = 64;

    /** A page with fewer words is hardly an article. */
    private static final int LEAST_WORDS = 40;

    private final Map<Integer, Integer> texts = bounded(MOST_TEXTS);
    private final Map<Integer, PathScore> paths = bounded(MOST_PATHS);
    private final Map<Integer, Boolean> recent = bounded(MOST_RECENT);
    private int articles;

    /** Seen last comes last; the first goes when there are too many. */
    private static <V> Map<Integer, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Counts an article, unless it was counted before: by its id, or as a copy of one that was.
     *
     * @param known what is known of the site besides
     * @return whether it was counted
     */
    public boolean learn(String articleId, SitePage page, SiteKnowledge known) {
        if (!isStoryNotSeenBefore(page, known) || recent.put(articleId.hashCode(), true) != null) {
            return false;
        }
        articles++;
        page.texts().keySet().forEach(text -> texts.merge(text, 1, Integer::sum));
        page.paths().forEach((path, score) -> paths.merge(path, new PathScore(1, score), PathScore::plus));
        if (articles >= HALVED_AT) {
            halve();
        }
        return true;
    }

    /** A copy has most of its words from an article that was counted; furniture is on all of them. */
    private boolean isStoryNotSeenBefore(SitePage page, SiteKnowledge known) {
        int words = 0;
        int seen = 0;
        for (Map.Entry<Integer, Integer> text : page.texts().entrySet()) {
            if (!known.isFurniture(text.getKey())) {
                words += text.getValue();
                Integer count = texts.get(text.getKey());
                seen += count != null && count < 3 ? text.getValue() : 0;
            }
        }
        return words >= LEAST_WORDS && 2 * seen < words;
    }

    private void halve() {
        articles /= 2;
        texts.replaceAll((text, count) -> count / 2);
        texts.values().removeIf(count -> count == 0);
        paths.replaceAll((path, score) -> score.halved());
        paths.values().removeIf(score -> score.pages() < 0.5);
    }

    /** Adds what was counted elsewhere, on other articles. */
    public void add(SiteCounts other) {
        articles += other.articles;
        other.texts.forEach((text, count) -> texts.merge(text, count, Integer::sum));
        other.paths.forEach((path, score) -> paths.merge(path, score, PathScore::plus));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(articles);
        out.writeShort(texts.size());
        for (Map.Entry<Integer, Integer> text : texts.entrySet()) {
            out.writeInt(text.getKey());
            out.writeShort(text.getValue());
        }
        out.writeShort(paths.size());
        for (Map.Entry<Integer, PathScore> path : paths.entrySet()) {
            out.writeInt(path.getKey());
            out.writeFloat((float) path.getValue().pages());
            out.writeFloat((float) path.getValue().sum());
        }
        out.writeShort(recent.size());
        for (Integer article : recent.keySet()) {
            out.writeInt(article);
        }
    }

    static SiteCounts read(DataInput in) throws IOException {
        SiteCounts counts = new SiteCounts();
        counts.articles = in.readInt();
        for (int left = in.readShort(); left > 0; left--) {
            counts.texts.put(in.readInt(), (int) in.readShort());
        }
        for (int left = in.readShort(); left > 0; left--) {
            counts.paths.put(in.readInt(), new PathScore(in.readFloat(), in.readFloat()));
        }
        for (int left = in.readShort(); left > 0; left--) {
            counts.recent.put(in.readInt(), true);
        }
        return counts;
    }

    /** How many articles were counted; fewer once counts were halved. */
    public int articles() {
        return articles;
    }

    Map<Integer, Integer> texts() {
        return texts;
    }

    Map<Integer, PathScore> paths() {
        return paths;
    }
}
