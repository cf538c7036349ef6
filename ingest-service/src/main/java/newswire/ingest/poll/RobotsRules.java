package newswire.ingest.poll;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.schedule.HostLanes;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of those who fetch their pages (RFC 9309): a file per scheme, host and port, kept for a day, or for ten
 * minutes when it could not be had. A site that has none allows all; one that can't say for now allows nothing, unless
 * its last word is still known. Thread-safe; to be asked by who is in no host's lane.
 */
final class RobotsRules {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration FRESH_FAILURE = Duration.ofMinutes(10);
    private static final int MOST_SITES = 10_000;

    private final HttpFetcher fetcher;
    private final List<String> names;
    private final Clock clock;
    private final Turns asking = new Turns();
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_SITES;
        }
    });

    /** @param userAgent whose product, the part before the slash, is the name to be addressed by */
    RobotsRules(HttpFetcher fetcher, String userAgent, Clock clock) {
        this.fetcher = fetcher;
        this.names = List.of(userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
        this.clock = clock;
    }

    /** @param hasSpoken whether the site has ever said what it allows */
    private record Known(BaseRobotRules rules, Instant until, boolean hasSpoken) {}

    /**
     * What holds for one page.
     *
     * @param delay least pause before the request
     * @param silentUntil when a site is asked again that can't say for now and so allows nothing; null when it has said
     */
    record Rule(boolean allowed, Duration delay, @Nullable Instant silentUntil) {}

    /**
     * The rule for a page; the site is asked first where it was not lately.
     *
     * @param admission of the request to the site
     */
    Rule of(URI page, Admission admission) throws InterruptedException {
        var host = Host.of(page);
        var site = page.getScheme().toLowerCase(Locale.ROOT) + "://" + host
                + (Host.port(page) < 0 ? "" : ":" + Host.port(page));
        var current = current(site, admission);
        var rules = current.rules();
        return new Rule(rules.isAllowed(page.toString()), delay(rules), current.hasSpoken() ? null : current.until());
    }

    private Known current(String site, Admission admission) throws InterruptedException {
        var rules = fresh(site);
        if (rules != null) {
            return rules;
        }
        try (var turn = asking.of(site)) {
            rules = fresh(site); // another page of the site may have asked meanwhile
            if (rules == null) {
                var last = known.get(site);
                rules = ask(site, admission, last == null || !last.hasSpoken() ? null : last.rules());
                known.put(site, rules);
            }
            return rules;
        }
    }

    private @Nullable Known fresh(String site) {
        var last = known.get(site);
        return last != null && clock.instant().isBefore(last.until()) ? last : null;
    }

    private Known ask(String site, Admission admission, @Nullable BaseRobotRules before) throws InterruptedException {
        var url = URI.create(site + "/robots.txt");
        return switch (fetcher.fetchRobots(url, admission)) {
            case FetchOutcome.Fetched file ->
                new Known(parsed(url, file), clock.instant().plus(FRESH), true);
            case FetchOutcome.Gone gone -> hasNone();
            case FetchOutcome.Failed failed -> saysThereIsNone(failed.status()) ? hasNone() : silent(before, later());
            case FetchOutcome.NotModified same -> silent(before, later());
            case FetchOutcome.NotAsked notAsked -> // not to be asked by this asker, or not yet
                silent(before, notAsked.until() == null ? clock.instant() : notAsked.until());
        };
    }

    /** RFC 9309, section 2.3.1.3; but to be asked too often is no such answer. */
    private static boolean saysThereIsNone(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private Known hasNone() {
        return new Known(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), clock.instant().plus(FRESH), true);
    }

    private Instant later() {
        return clock.instant().plus(FRESH_FAILURE);
    }

    private static Known silent(@Nullable BaseRobotRules before, Instant until) {
        var rules = before == null ? new SimpleRobotRules(RobotRulesMode.ALLOW_NONE) : before;
        return new Known(rules, until, before != null);
    }

    private BaseRobotRules parsed(URI url, FetchOutcome.Fetched file) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(url.toString(), file.body(), "text/plain", names);
    }

    private static Duration delay(BaseRobotRules rules) {
        var millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, HostLanes.LONGEST_DELAY.toMillis()));
    }
}
