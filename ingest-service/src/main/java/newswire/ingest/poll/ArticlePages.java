package newswire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import newswire.events.ArticlePage;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.NotAdmittedException;
import newswire.ingest.fetch.PageText;
import newswire.ingest.fetch.http.WebUrl;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.schedule.HostRests;
import org.jspecify.annotations.Nullable;

/** Fetches the pages behind entries, by the feed's policy. Thread-safe. */
final class ArticlePages {

    private static final RobotsRules.Rule FREE = new RobotsRules.Rule(true, Duration.ZERO, null);

    private final HttpFetcher fetcher;
    private final Courtesy courtesy;
    private final @Nullable RobotsRules robots;
    private final Credentials credentials;
    private final Clock clock;

    /** @param robots null when they are not to be asked for */
    ArticlePages(
            HttpFetcher fetcher,
            Courtesy courtesy,
            @Nullable RobotsRules robots,
            Credentials credentials,
            Clock clock) {
        this.credentials = credentials;
        this.fetcher = fetcher;
        this.courtesy = courtesy;
        this.robots = robots;
        this.clock = clock;
    }

    /** What came of the wish for a page. */
    sealed interface Page {

        /** The policy asks for none, or there is no link to follow. */
        record NotWanted() implements Page {}

        /** Here it is. */
        record Found(ArticlePage page) implements Page {}

        /** The site's robots.txt forbids it. */
        record Disallowed() implements Page {}

        /** It can't be had, for this reason. */
        record Missing(String reason) implements Page {}

        /**
         * It could not be had this time: the host did not answer, or said that it can't now.
         *
         * @param notBefore when its host may be asked for it again
         */
        record NotNow(String reason, Instant notBefore) implements Page {}

        /** The publisher says that it was taken away for good (RFC 9110, section 15.5.11). */
        record Gone() implements Page {}
    }

    /**
     * A page at the feed's own address is fetched with the feed's own headers and credentials, others without.
     *
     * @throws NotPublishedException when the feed's share goes to another instance, whose business it is then
     */
    Page fetch(ParsedEntry entry, Feed feed, Share share, FullText policy)
            throws InterruptedException, NotPublishedException {
        if (entry.link() == null || !FullTextRule.wantsPage(entry, policy)) {
            return new Page.NotWanted();
        }
        var url = WebUrl.of(entry.link());
        if (url == null) {
            return new Page.Missing("the entry's link is no http or https URL: " + entry.link());
        }
        var own = credentials.headers(feed.url(), feed.headers(), feed.credentials());
        var outcome = fetcher.fetchPage(url, own, Courtesy.whileMine(share, page -> admit(page, share)));
        courtesy.rememberRestOfPages(feed.url(), outcome);
        return switch (outcome) {
            case FetchOutcome.Fetched document -> page(url, document);
            case FetchOutcome.Failed failed -> failed(failed);
            case FetchOutcome.Gone gone -> new Page.Gone();
            case FetchOutcome.NotModified same -> new Page.Missing("HTTP status 304 to an unconditional request");
            case FetchOutcome.NotAsked notAsked -> notAsked(notAsked, share);
        };
    }

    private static Page notAsked(FetchOutcome.NotAsked outcome, Share share) throws NotPublishedException {
        if (!share.mayBegin()) {
            throw new NotPublishedException(outcome.reason());
        }
        if (outcome.until() != null) {
            return new Page.NotNow(outcome.reason(), outcome.until());
        }
        return new Page.Disallowed();
    }

    private Admission.Admitted admit(URI url, Share share) throws InterruptedException, NotAdmittedException {
        var rule = robots == null ? FREE : robots.of(url, Courtesy.whileMine(share, courtesy.of(HostRests.PAGES)));
        courtesy.refuseWhileResting(url, HostRests.PAGES); // a better reason for having no rules
        if (!rule.allowed()) {
            var silentUntil = rule.silentUntil();
            throw new NotAdmittedException(
                    silentUntil == null ? "robots.txt forbids it" : "robots.txt can't be had", silentUntil);
        }
        return courtesy.admit(url, HostRests.PAGES, rule.delay());
    }

    private Page failed(FetchOutcome.Failed failed) {
        var status = failed.status();
        if (status != 0 && status != 408 && status != 425 && status != 429 && status < 500) {
            return new Page.Missing(failed.reason());
        }
        var wait = failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
        return new Page.NotNow(failed.reason(), clock.instant().plus(wait));
    }

    private Page page(URI asked, FetchOutcome.Fetched document) {
        var type = document.contentType();
        if (type != null && !isText(type)) {
            return new Page.Missing("not a web page but " + type);
        }
        var text = PageText.decode(document.body(), type);
        if (text.html().isBlank()) {
            return new Page.Missing("the page is empty");
        }
        var location = document.location().toString();
        return new Page.Found(new ArticlePage(
                location,
                location.equals(asked.toString()) ? null : asked.toString(),
                CanonicalLink.of(text.html(), location),
                200,
                clock.instant(),
                text.charset(),
                text.html(),
                document.truncated() ? true : null));
    }

    private static boolean isText(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.startsWith("text/") || type.contains("xml");
    }
}
