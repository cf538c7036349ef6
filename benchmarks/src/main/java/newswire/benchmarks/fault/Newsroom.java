package newswire.benchmarks.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Publishes, edits and withdraws articles in feeds, some of them in both feeds of a site, each with a page of its own. An
 * article is touched again only after its last state has been seen on the raw topic, and leaves its feed's document only
 * then, so each state that there ever was has to be published exactly once, as the next revision. One in two feeds may leave
 * the one or the other for a while, once both have been read with it, and is changed where it is shown: of what a feed shows at first
 * sight nobody can say that it is new. Where a state's page fails
 * it does so until the state has been seen without it, and so has to be published twice: without and with it. Thread-safe.
 */
final class Newsroom {

    /** Entries that a document shows. */
    private static final int WINDOW = 25;

    private static final int SHARED_PERCENT = 20;
    private static final int POLLS_IN_VAIN = 3;
    private static final Pattern MARK = Pattern.compile("Meldung (urn:fault:\\d+:\\d+)\\.");

    private final int feeds;
    private final RandomGenerator random;
    private final PageFaults pageFaults;
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<List<Article>> windows = new ArrayList<>();
    private final int[] versions;
    private final int[] read; // the latest version of each feed's document that was surely read
    private final List<Deque<Integer>> given = new ArrayList<>(); // the versions that were given lately, by feed
    private int departures;

    Newsroom(int feeds, RandomGenerator random, PageFaults pageFaults) {
        this.feeds = feeds;
        this.random = random;
        this.pageFaults = pageFaults;
        this.versions = new int[feeds];
        this.read = new int[feeds];
        for (int feed = 0; feed < feeds; feed++) {
            windows.add(new ArrayList<>());
            given.add(new ArrayDeque<>());
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
            if (what < 10) {
                article.withdraw();
            } else {
                article.next(pageFaults.of(article.guid, article.states + 1));
            }
            article.feeds.forEach(shown -> versions[shown]++);
        } else if (what < 50 && settled.stream().anyMatch(article -> article.mayMove(read))) {
            var shared =
                    settled.stream().filter(article -> article.mayMove(read)).toList();
            move(shared.get(random.nextInt(shared.size())));
        } else {
            add(random.nextInt(100) < SHARED_PERCENT ? List.of(feed, sister(feed)) : List.of(feed));
        }
    }

    /** Out of one of its two feeds, or back into it. */
    private void move(Article article) {
        if (article.feeds.size() > 1) {
            var left = article.feeds.remove(random.nextInt(article.feeds.size()));
            windows.get(left).remove(article);
            versions[left]++;
            departures++;
        } else {
            var back = sister(article.feeds.getFirst());
            article.feeds.add(back);
            windows.get(back).addFirst(article);
            versions[back]++;
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
        article.next(pageFaults.of(article.guid, 1));
        articles.put(article.guid, article);
        for (var feed : shownIn) {
            windows.get(feed).addFirst(article);
            versions[feed]++;
            article.firstShown(feed, versions[feed]);
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

    /** This version of a feed's document is given. Not as many times in a row is nothing made of what was given. */
    synchronized void given(int feed, int version) {
        var lately = given.get(feed);
        lately.add(version);
        if (lately.size() > POLLS_IN_VAIN) {
            read[feed] = lately.remove();
        }
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
                .filter(article -> article.allFeeds.size() > 1)
                .count();
    }

    /** How often one of those has left one of its feeds. */
    synchronized int departures() {
        return departures;
    }

    /** How many articles have something to be seen yet. */
    synchronized long unseen() {
        return articles.values().stream()
                .filter(article -> !article.isSettled())
                .count();
    }

    /** How many articles nothing more is to be seen of. */
    synchronized long settled() {
        return articles.size() - unseen();
    }

    /** What has to come of each article, by guid. */
    synchronized Map<String, List<Expected>> expected() {
        var expected = new HashMap<String, List<Expected>>();
        articles.forEach((guid, article) -> expected.put(guid, List.copyOf(article.expected)));
        return expected;
    }

    /** How a request of an article's page fails; null when it does not. */
    synchronized @Nullable PageFault pageFault(String name) {
        var article = articles.get(guid(name));
        return article == null ? null : article.answer();
    }

    /** An article's page as of now; null when there is no such article, or it was withdrawn. */
    synchronized @Nullable String page(String name) {
        var article = articles.get(guid(name));
        if (article == null || article.withdrawn) {
            return null;
        }
        return """
                <!doctype html><html lang="de"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
                <p>%2$s</p><p>Die Überfahrt dauert neun Stunden, an Bord gibt es Kojen für zweihundert Leute.</p>
                </article></body></html>
                """.formatted(title(article.states), mark(article.guid));
    }

    private static String guid(String pageName) {
        return pageName.replace('-', ':');
    }

    private static String pageName(String guid) {
        return guid.replace(':', '-');
    }

    private static String mark(String guid) {
        return "Nach zwölf Jahren legt das Nachtboot wieder ab, Meldung " + guid + ".";
    }

    /** The guid of the article whose page this text is from; null where it is from none. */
    static @Nullable String marked(String text) {
        var mark = MARK.matcher(text);
        return mark.find() ? mark.group(1) : null;
    }

    /**
     * A feed's document.
     *
     * @param version grows with each change
     */
    record Document(int version, String xml) {}

    /**
     * The feed's document as of now: Atom, with the marks of RFC 6721 for what was withdrawn.
     *
     * @param address of the host that an article's page is on
     */
    synchronized Document document(int feed, UnaryOperator<String> address) {
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
                        """.formatted(
                        article.guid, title(article.states), address.apply(article.guid), pageName(article.guid)));
            }
        }
        return new Document(versions[feed], xml.append("</feed>").toString());
    }
}
