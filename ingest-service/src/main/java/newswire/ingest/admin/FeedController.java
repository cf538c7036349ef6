package newswire.ingest.admin;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.feed.Folder;
import newswire.ingest.feed.Opml;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.poll.FeedFinder;
import newswire.ingest.poll.Polling;
import newswire.ingest.push.Pushing;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Subscriptions over REST, the same on every instance. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping("/feeds")
class FeedController {

    private final FeedRegistry registry;
    private final FeedStatuses statuses;
    private final FeedFinder finder;
    private final Pushing pushing;
    private final Credentials credentials;
    private final Clock clock;

    FeedController(
            FeedRegistry registry,
            FeedStatuses statuses,
            Polling polling,
            Pushing pushing,
            Credentials credentials,
            Clock clock) {
        this.finder = polling.finder();
        this.credentials = credentials;
        this.registry = registry;
        this.statuses = statuses;
        this.pushing = pushing;
        this.clock = clock;
    }

    /** Until they are read it would seem that there are none, and an import would write over those that there are. */
    @ModelAttribute
    void checkThatSubscriptionsAreKnown() {
        if (!registry.isLoaded()) {
            throw new KafkaException("the subscriptions are still being read; try again in a moment");
        }
    }

    /**
     * @param state only feeds that fare so
     * @param folder only feeds in this folder or in one within it
     * @param from the URL that the answer begins at, as the answer before has it in {@code next}
     */
    @GetMapping
    FeedPage list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String folder,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "100") int limit) {
        var wanted = state == null ? null : FeedState.of(state);
        return FeedPage.of(
                registry.all().values().stream()
                        .map(TopicTable.Row::value)
                        .filter(feed -> folder == null || Folder.isIn(feed.folder(), folder))
                        .filter(feed -> wanted == null || FeedState.of(feed, statuses.of(feed.url())) == wanted),
                from,
                limit,
                this::status);
    }

    @GetMapping(params = "url")
    FeedStatus show(@RequestParam String url) {
        return status(known(url));
    }

    /**
     * @param check whether to look first and to refuse a page; what can't be had just now is subscribed to all the same
     */
    @PutMapping
    ResponseEntity<FeedStatus> subscribe(
            @RequestBody JsonNode body, @RequestParam(defaultValue = "false") boolean check)
            throws InterruptedException {
        var feed = usable(FeedJson.read(body));
        var known = registry.get(feed.url());
        if (check && known == null && finder.look(feed) instanceof FeedFinder.Found.APage page) {
            throw new NotAFeedException(feed.url(), Discovered.of(page).feeds());
        }
        var wanted = known == null ? feed.withResumedAt(null) : wantedAgain(feed, known.value());
        registry.put(wanted);
        return known == null
                ? ResponseEntity.created(URI.create("/feeds")).body(status(wanted))
                : ResponseEntity.ok(status(wanted));
    }

    /** What is behind an address: a feed, or a page and its feeds. */
    @GetMapping(path = "/discover", params = "url")
    Discovered discover(@RequestParam String url) throws InterruptedException {
        return Discovered.of(finder.look(Feed.of(url)));
    }

    /** Changes what the body names and leaves the rest (RFC 7396). */
    @PatchMapping(params = "url")
    FeedStatus change(@RequestParam String url, @RequestBody JsonNode body) throws InterruptedException {
        var known = known(url);
        var feed = usable(FeedJson.merged(known, body));
        var resumed = body.path("paused").isBoolean() && feed.wantsPolls();
        var changed = resumed ? wantedAgain(feed, known) : feed.withResumedAt(known.resumedAt());
        registry.put(changed);
        return status(changed);
    }

    @PostMapping(path = "/pause", params = "url")
    FeedStatus pause(@RequestParam String url) throws InterruptedException {
        var paused = known(url).withPaused(true);
        registry.put(paused);
        return status(paused);
    }

    /** Polls a feed again that was paused, or that its publisher has withdrawn. */
    @PostMapping(path = "/resume", params = "url")
    FeedStatus resume(@RequestParam String url) throws InterruptedException {
        var known = known(url);
        var resumed = wantedAgain(known.withPaused(false), known);
        registry.put(resumed);
        return status(resumed);
    }

    /** Clocks of instances differ: the wish must come after the withdrawal that it answers. */
    private Feed wantedAgain(Feed feed, Feed known) {
        var state = statuses.of(feed.url());
        if (state == null || state.polledAt() == null || !state.hasStopped(known.resumedAt())) {
            return feed.withResumedAt(known.resumedAt());
        }
        var now = clock.instant();
        return feed.withResumedAt(
                now.isAfter(state.polledAt()) ? now : state.polledAt().plusMillis(1));
    }

    private Feed usable(Feed feed) {
        if (feed.credentials() != null && !credentials.know(feed.credentials())) {
            throw new IllegalArgumentException(Credentials.unknown(feed.credentials()));
        }
        return feed;
    }

    private Feed known(String url) {
        var canonical = FeedUrl.of(url).toString();
        var row = registry.get(canonical);
        if (row == null) {
            throw unknown(canonical);
        }
        return row.value();
    }

    private static NoSuchElementException unknown(String url) {
        return new NoSuchElementException(url + " is not subscribed to");
    }

    private FeedStatus status(Feed feed) {
        return FeedStatus.of(feed, statuses.of(feed.url()), pushing.status(feed.url()));
    }

    @DeleteMapping
    ResponseEntity<Void> unsubscribe(@RequestParam String url) throws InterruptedException {
        var canonical = FeedUrl.of(url).toString();
        if (!registry.isSubscribed(canonical)) {
            throw unknown(canonical);
        }
        registry.remove(canonical);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/opml", produces = MediaType.APPLICATION_XML_VALUE)
    String exportOpml() {
        return Opml.write(
                registry.all().values().stream().map(TopicTable.Row::value).toList(), feed -> {
                    var state = statuses.of(feed.url());
                    return state == null ? null : state.title();
                });
    }

    /** Feeds that are subscribed to already stay as they are. */
    @PostMapping("/opml")
    OpmlImport importOpml(InputStream opml) throws InterruptedException {
        var subscriptions = Opml.read(opml);
        var rejected = new ArrayList<>(subscriptions.rejected());
        var added = new ArrayList<Feed>();
        var known = 0;
        for (var feed : subscriptions.feeds()) {
            if (registry.isSubscribed(feed.url())) {
                known++;
            } else if (credentials.know(feed.credentials())) {
                added.add(feed);
            } else {
                rejected.add(feed.url() + ": " + Credentials.unknown(String.valueOf(feed.credentials())));
            }
        }
        registry.putAll(added);
        return new OpmlImport(added.size(), known, rejected);
    }

    /** What became of the outlines of a file. */
    record OpmlImport(int added, int known, List<String> rejected) {}
}
