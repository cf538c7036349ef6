package newswire.benchmarks.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Publishes, edits and withdraws articles in feeds, some of them in both feeds of a site, each with a page of its own. An article is touched again only after its last state has been seen on
 * the raw topic, and leaves its feed's document only then, so each state that there ever was has to be published exactly
 * once, as the next revision. Thread-safe.
 */
final class Newsroom {

    /** Entries that a document shows. */
    private static final int WINDOW = 25;

    private static final int SHARED_PERCENT = 20;

    private final int feeds;
    private final RandomGenerator random;
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<List<Article>> windows = new ArrayList<>();
    private final int[] versions;

    Newsroom(int feeds, RandomGenerator random) {
        this.feeds = feeds;
        this.random = random;
        this.versions = new int[feeds];
        for (int feed = 0; feed < feeds; feed++) {
            windows.add(new ArrayList<>());
        }
    }

    private static final class Article {

        private final String guid;
        private final List<Integer> feeds;
        private int states = 1;
        private int seen;
        private boolean withdrawn;

        Article(String guid, List<Integer> feeds) {
            this.guid = guid;
            this.feeds = feeds;
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
            article.feeds.forEach(shown -> versions[shown]++);
        } else {
            add(random.nextInt(100) < SHARED_PERCENT ? List.of(feed, sister(feed)) : List.of(feed));
        }
    }

    /** The other feed of its site. */
    private static int sister(int feed) {
        return feed ^ 1;
    }

    private void add(List<Integer> shownIn) {
        for (var feed : shownIn) {
            if (windows.get(feed).size() >= WINDOW && !dropOldestSettled(windows.get(feed))) {
                return;
            }
        }
        var article = new Article("urn:fault:" + shownIn.getFirst() + ":" + articles.size(), shownIn);
        articles.put(article.guid, article);
        for (var feed : shownIn) {
            windows.get(feed).addFirst(article);
            versions[feed]++;
        }
    }

    /** From all feeds that show it. */
    private boolean dropOldestSettled(List<Article> window) {
        for (var article : window.reversed()) {
            if (article.isSettled()) {
                for (var feed : article.feeds) {
                    windows.get(feed).remove(article);
                    versions[feed]++;
                }
                return true;
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

    /** How many articles were in two feeds. */
    synchronized long shared() {
        return articles.values().stream()
                .filter(article -> article.feeds.size() > 1)
                .count();
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

    /** An article's page as of now; null when there is no such article, or it was withdrawn. */
    synchronized @Nullable String page(String name) {
        var article = articles.get(name.replace('-', ':'));
        if (article == null || article.withdrawn) {
            return null;
        }
        return """
                <!doctype html><html lang="de"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
                <p>%2$s</p><p>Die Überfahrt dauert neun Stunden, an Bord gibt es Kojen für zweihundert Leute.</p>
                </article></body></html>
                """.formatted(title(article.states), mark(article.guid));
    }

    private static String pageName(String guid) {
        return guid.replace(':', '-');
    }

    /** What the page of an article says, and no other's. */
    static String mark(String guid) {
        return "Nach zwölf Jahren legt das Nachtboot wieder ab, Meldung " + guid + ".";
    }

    /**
     * A feed's document.
     *
     * @param version grows with each change
     */
    record Document(int version, String xml) {}

    /** The feed's document as of now: Atom, with the marks of RFC 6721 for what was withdrawn. */
    synchronized Document document(int feed, String address) {
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
                        """.formatted(article.guid, title(article.states), address, pageName(article.guid)));
            }
        }
        return new Document(versions[feed], xml.append("</feed>").toString());
    }
}
