package newswire.ingest.politeness;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishers in all their moods. What a URL answers to which of its requests is drawn from a seed; the moods of a whole host
 * come with the number of its requests.
 */
final class Publishers {

    static final int FEEDS = 30;
    static final int SLOW = 25; // and those after it: polled once an hour
    static final int GONE = 23; // and the next one: withdrawn at their third request
    static final int SHY = 22; // wants no other request for an hour
    static final int SHY_PAGES = 21; // their host wants no other request for an hour
    static final int MOVED = 20; // for good: says so whenever it is asked for where it was
    static final String SHY_HOST = "127.0.42.1";
    static final Duration CRAWL_DELAY = Duration.ofMillis(300);

    private static final String ROBOTS = "User-agent: *\nDisallow: /private/\nCrawl-delay: 0.3\n";

    private final long seed;
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> versions = new ConcurrentHashMap<>();
    private volatile int port;

    Publishers(long seed) {
        this.seed = seed;
    }

    /** Says where they are, before the first visit. */
    void at(int serverPort) {
        port = serverPort;
    }

    /** @param takes how long the answer takes to make */
    record Visit(Answer answer, Duration takes) {}

    private static final class Resource {

        private final Random random;
        private int visits;
        private int version = -1;
        private int pair;
        private String etag;
        private String lastModified;

        Resource(long seed) {
            random = new Random(seed);
        }
    }

    static boolean isSlow(String asker) {
        return !asker.equals(Request.PAGES) && Integer.parseInt(asker) >= SLOW;
    }

    static String feedHost(int feed) {
        return "127.0.40." + (1 + feed % 5);
    }

    static String pageHost(int number) {
        return "127.0.41." + (1 + number % 3);
    }

    String feed(int number) {
        return url(feedHost(number), "/feeds/" + number + ".xml");
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + port + path;
    }

    Visit visit(String host, String path, Headers headers) {
        var nth = requests.computeIfAbsent(host, name -> new AtomicInteger()).getAndIncrement();
        var resource = resources.computeIfAbsent(host + path, url -> new Resource(seed + url.hashCode()));
        synchronized (resource) {
            resource.visits++;
            var answer = isStorm(nth) && !Request.asker(path).matches("2[2-9]")
                    ? rest(resource)
                    : path.equals("/robots.txt")
                            ? robots(host)
                            : Request.asker(path).equals(Request.PAGES)
                                    ? page(host, path, resource)
                                    : feed(Integer.parseInt(Request.asker(path)), host + path, resource, headers);
            return new Visit(answer, Duration.ofMillis(resource.random.nextInt(12)));
        }
    }

    private static boolean isStorm(int nth) {
        return nth % 40 >= 12 && nth % 40 < 15;
    }

    private static Answer rest(Resource resource) {
        var status = resource.random.nextBoolean() ? 429 : 503;
        return resource.random.nextBoolean()
                ? Answer.restFor(status, 1)
                : Answer.restUntil(
                        status, Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2));
    }

    /** Whether its robots.txt has rules. */
    static boolean hasRules(String host) {
        return host.startsWith("127.0.41.");
    }

    private static Answer robots(String host) {
        return hasRules(host) ? Answer.of(200, ROBOTS) : Answer.of(404, "");
    }

    private Answer page(String host, String path, Resource resource) {
        if (host.equals(SHY_HOST)) {
            return Answer.restFor(503, 3600);
        }
        var mood = resource.random.nextInt(10);
        var number = path.hashCode() & 1023;
        return switch (mood) {
            case 0 -> rest(resource);
            case 1 -> Answer.redirect(302, url(pageHost(number), "/pages/elsewhere-" + number));
            case 2 -> Answer.redirect(301, url(pageHost(number), "/private/" + number));
            case 3 -> Answer.of(500, "");
            default -> Answer.of(200, "<html><body><p>Page " + path + "</p></body></html>");
        };
    }

    private Answer feed(int feed, String url, Resource resource, Headers headers) {
        if (feed == SHY) {
            return Answer.restFor(429, 3600);
        }
        if (feed >= SLOW) {
            return document(feed, resource);
        }
        if (feed >= GONE && resource.visits == 3) {
            return Answer.of(410, "");
        }
        if (feed == MOVED && url.contains("/feeds/")) {
            return Answer.redirect(301, movedTo(feed));
        }
        var mood = resource.random.nextInt(20);
        if (feed < GONE && mood == 0) {
            return rest(resource);
        }
        if (feed < GONE && mood == 1) {
            return Answer.of(500, "");
        }
        if (feed < GONE && mood == 2 && feed % 4 == 0) {
            return Answer.none();
        }
        if (feed < GONE && mood < 7 && url.contains("/feeds/")) {
            var status = new int[] {301, 302, 303, 307, 308}[mood % 5];
            return Answer.redirect(status, movedTo(feed));
        }
        var conditional = headers.containsKey("If-None-Match") || headers.containsKey("If-Modified-Since");
        if (conditional && resource.random.nextInt(10) < 6) {
            return unchanged(resource);
        }
        return document(feed, resource);
    }

    private String movedTo(int feed) {
        return url(feedHost(feed + 1 + feed % 3), "/moved/" + feed + ".xml");
    }

    /** Names none of the validators, or some, old ones or new ones. */
    private static Answer unchanged(Resource resource) {
        if (resource.random.nextInt(4) == 0) {
            renew(resource);
        }
        return Answer.of(304, "")
                .with("ETag", resource.random.nextBoolean() ? resource.etag : null)
                .with("Last-Modified", resource.random.nextBoolean() ? resource.lastModified : null)
                .with("Cache-Control", resource.random.nextInt(4) == 0 ? "max-age=1" : null);
    }

    /** The document, with or without a new entry; with new validators even where it has not changed. */
    private Answer document(int feed, Resource resource) {
        var versionOfFeed = versions.computeIfAbsent("" + feed, name -> new AtomicInteger(1));
        var version = resource.random.nextInt(10) < 3 ? versionOfFeed.incrementAndGet() : versionOfFeed.get();
        if (version != resource.version || resource.random.nextInt(3) == 0) {
            renew(resource);
        }
        resource.version = version;
        return Answer.of(200, rss(feed, version))
                .with("Content-Type", "application/rss+xml")
                .with("ETag", resource.etag)
                .with("Last-Modified", resource.lastModified)
                .with("Cache-Control", resource.random.nextInt(4) == 0 ? "max-age=1" : null);
    }

    private static void renew(Resource resource) {
        var number = ++resource.pair;
        resource.etag = switch (resource.random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "W/\"weak, with 'a  b' " + number + "\"";
            case 2 -> "unquoted-" + number + "--gzip";
            default -> "\"" + number + "\"";
        };
        resource.lastModified = switch (resource.random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "not a date, but number " + number;
            default -> "Tue, 24 Nov 2026 11:%02d:%02d GMT".formatted(number / 60 % 60, number % 60);
        };
    }

    private String rss(int feed, int version) {
        var items = new StringBuilder();
        for (int number = version; number > Math.max(0, version - 5); number--) {
            var id = feed * 1000 + number;
            var folder = number % 4 == 0 ? "/private/" : "/pages/";
            var host = feed == SHY_PAGES ? SHY_HOST : number % 3 == 0 ? feedHost(feed) : pageHost(id);
            items.append("<item><guid isPermaLink='false'>item-%d</guid><title>Item %d</title><link>%s</link></item>"
                    .formatted(id, id, url(host, folder + id)));
        }
        return "<rss version='2.0'><channel><title>Feed %d</title>%s</channel></rss>".formatted(feed, items);
    }
}
