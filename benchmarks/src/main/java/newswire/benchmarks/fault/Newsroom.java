package newswire.benchmarks.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Publishes, edits and withdraws articles in feeds. An article is touched again only after its last state has been seen on
 * the raw topic, and leaves its feed's document only then, so each state that there ever was has to be published exactly
 * once, as the next revision. Thread-safe.
 */
final class Newsroom {

    /** Entries that a document shows. */
    private static final int WINDOW = 25;

    private final int feeds;
    private final RandomGenerator random;
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<List<Article>> windows = new ArrayList<>();

    Newsroom(int feeds, RandomGenerator random) {
        this.feeds = feeds;
        this.random = random;
        for (int feed = 0; feed < feeds; feed++) {
            windows.add(new ArrayList<>());
        }
    }

    private static final class Article {

        private final String guid;
        private int states = 1;
        private int seen;
        private boolean withdrawn;

        Article(String guid) {
            this.guid = guid;
        }

        boolean isSettled() {
            return seen >= states;
        }
    }

    /** Does something in one feed: mostly a new article, else an edit or a withdrawal. */
    synchronized void work() {
        var feed = random.nextInt(feeds);
        var window = windows.get(feed);
        var settled = window.stream()
                .filter(article -> article.isSettled() && !article.withdrawn)
                .toList();
        var what = random.nextInt(100);
        if (what < 40 && !settled.isEmpty()) {
            var article = settled.get(random.nextInt(settled.size()));
            article.states++;
            article.withdrawn = what < 10;
        } else if (window.size() < WINDOW || dropOldestSettled(window)) {
            var article = new Article("urn:fault:" + feed + ":" + articles.size());
            articles.put(article.guid, article);
            window.addFirst(article);
        }
    }

    private static boolean dropOldestSettled(List<Article> window) {
        for (var article : window.reversed()) {
            if (article.isSettled()) {
                return window.remove(article);
            }
        }
        return false;
    }

    /** A revision of the article is on the raw topic. */
    synchronized void seen(String guid, int revision) {
        var article = articles.get(guid);
        if (article != null) {
            article.seen = Math.max(article.seen, revision);
        }
    }

    /** The title of an article's n-th state, unless that is its withdrawal. */
    static String title(int state) {
        return "Die Fähre fährt wieder, Fassung " + state;
    }

    /** How many articles were withdrawn in the end. */
    synchronized long withdrawn() {
        return articles.values().stream().filter(article -> article.withdrawn).count();
    }

    /** How many states have not been seen yet. */
    synchronized long unseen() {
        return articles.values().stream()
                .filter(article -> !article.isSettled())
                .count();
    }

    /** How many states each article has had, by guid. */
    synchronized Map<String, Integer> states() {
        var states = new HashMap<String, Integer>();
        articles.forEach((guid, article) -> states.put(guid, article.states));
        return states;
    }

    /** The feed's document as of now: Atom, with the marks of RFC 6721 for what was withdrawn. */
    synchronized String document(int feed, String address) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="de">
                <title>Ressort %d</title><id>urn:fault:feed:%d</id><updated>2026-11-24T08:00:00Z</updated>
                """.formatted(feed, feed));
        for (var article : windows.get(feed)) {
            if (article.withdrawn) {
                xml.append("<at:deleted-entry ref=\"%s\" when=\"2026-11-24T09:00:00Z\"/>%n".formatted(article.guid));
            } else {
                xml.append("""
                        <entry><id>%s</id><title>%s</title>
                        <link href="%s/%s.html"/><updated>2026-11-24T08:00:00Z</updated>
                        <summary>Nach zwölf Jahren legt das Nachtboot wieder vom alten Pier ab.</summary></entry>
                        """.formatted(article.guid, title(article.states), address, article.guid.replace(':', '-')));
            }
        }
        return xml.append("</feed>").toString();
    }
}
