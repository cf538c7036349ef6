package newswire.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.tag.keyphrase.WordRarity;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into the story whose articles it is most like, or opens a new one. Not safe for use by several
 * threads.
 */
final class StoryClusters {

    /** The latest articles of a story stand for it. */
    private static final int MEMBERS_COMPARED = 30;

    private static final int STORIES_COMPARED = 50;
    private static final int MOST_BEARERS = 400;
    private static final double TELLING = 0.05;
    private static final double ALIKE = 0.14;

    private final WordRarity rarity;
    private final Map<String, List<Weighted>> stories = new HashMap<>();
    private final Map<String, Weighted> articles = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Map<Integer, List<Weighted>> bearers = new HashMap<>();

    StoryClusters(WordRarity rarity) {
        this.rarity = rarity;
    }

    /** The story of an article that is remembered, null when it is not. */
    @Nullable
    String storyOf(String id) {
        return storyOf.get(id);
    }

    /** The story that an article belongs to, its own id when it opens one. */
    String find(Sketch sketch) {
        var article = new Weighted(sketch, rarity);
        var best = sketch.id();
        double most = ALIKE;
        for (var story : candidates(article)) {
            double like = like(article, stories.getOrDefault(story, List.of()));
            if (like > most) {
                most = like;
                best = story;
            }
        }
        return best;
    }

    void add(Sketch sketch, String story) {
        var article = new Weighted(sketch, rarity);
        articles.put(article.id(), article);
        storyOf.put(article.id(), story);
        stories.computeIfAbsent(story, any -> new ArrayList<>(1)).add(article);
        for (int term : article.telling(TELLING)) {
            bearers.computeIfAbsent(term, any -> new ArrayList<>(1)).add(article);
        }
    }

    void remove(String id) {
        var article = articles.remove(id);
        var story = storyOf.remove(id);
        if (article == null || story == null) {
            return;
        }
        stories.computeIfPresent(story, (any, list) -> list.remove(article) && list.isEmpty() ? null : list);
        for (int term : article.telling(TELLING)) {
            bearers.computeIfPresent(term, (any, list) -> list.remove(article) && list.isEmpty() ? null : list);
        }
    }

    /** The stories that share most telling terms with it. */
    private List<String> candidates(Weighted article) {
        var shared = new LinkedHashMap<String, Integer>();
        for (int term : article.telling(TELLING)) {
            var list = bearers.getOrDefault(term, List.of());
            for (var other : list.subList(Math.max(0, list.size() - MOST_BEARERS), list.size())) {
                shared.merge(storyOf.getOrDefault(other.id(), other.id()), 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(STORIES_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Half the likeness to the nearest of its articles, half the mean over them. */
    private static double like(Weighted article, List<Weighted> story) {
        double sum = 0;
        double largest = 0;
        var latest = story.subList(Math.max(0, story.size() - MEMBERS_COMPARED), story.size());
        for (var member : latest) {
            double like = article.like(member);
            sum += like;
            largest = Math.max(largest, like);
        }
        return latest.isEmpty() ? 0 : (sum / latest.size() + largest) / 2;
    }
}
