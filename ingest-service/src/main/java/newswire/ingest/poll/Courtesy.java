package newswire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.FetchOutcome;
import newswire.ingest.fetch.NotAdmittedException;
import newswire.ingest.fetch.http.Host;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;

/**
 * Lets requests begin as their hosts want it: one at a time, with a pause between, and none while the host wants to be left
 * alone. Thread-safe.
 */
final class Courtesy {

    private static final int MOST_HOSTS = 50;

    private final HostLanes lanes;
    private final HostRests rests;
    private final PollMetrics metrics;
    private final Clock clock;
    private final Map<String, Map<String, Instant>> pageRests = new ConcurrentHashMap<>(); // by feed, then by host

    Courtesy(HostLanes lanes, HostRests rests, PollMetrics metrics, Clock clock) {
        this.lanes = lanes;
        this.rests = rests;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** For the requests of an asker, see {@link HostRests}. */
    Admission of(String asker) {
        return url -> admit(url, asker, Duration.ZERO);
    }

    /** For the poll of a feed of a share, which holds a place: its first request is made by that. */
    Admission of(String asker, Share share, Place place) {
        return whileMine(share, url -> admit(url, asker, place));
    }

    /** Lets requests begin only when it is certain that the share is this instance's, before they wait as after it. */
    static Admission whileMine(Share share, Admission admission) {
        return url -> {
            confirm(share, url);
            var admitted = admission.await(url);
            var mine = false;
            try {
                confirm(share, url);
                mine = true;
            } finally {
                if (!mine) {
                    admitted.close();
                }
            }
            return admitted;
        };
    }

    private static void confirm(Share share, URI url) throws InterruptedException, NotAdmittedException {
        if (!share.awaitMine()) {
            throw new NotAdmittedException(url + " is for another instance to ask for", null);
        }
    }

    /** Admits by the place, where it is at this host and was not used yet, or else in turn. */
    Admission.Admitted admit(URI url, String asker, Place place) throws InterruptedException, NotAdmittedException {
        var turn = place.take(url);
        if (turn == null) {
            return admit(url, asker, Duration.ZERO);
        }
        turn.awaitPause(Duration.ZERO);
        return admit(turn, url, asker);
    }

    /**
     * Lines up for a host; no thread waits.
     *
     * @param host see {@link Host#of}
     * @param mine called when the place is the caller's, maybe at once; must not block
     */
    void lineUp(String host, Consumer<Place> mine) {
        lanes.lineUp(host, turn -> mine.accept(new Place(host, turn)));
    }

    /**
     * Waits for the turn of one request.
     *
     * @param delay see {@link HostLanes#enter(URI, Duration)}
     */
    Admission.Admitted admit(URI url, String asker, Duration delay) throws InterruptedException, NotAdmittedException {
        refuseWhileResting(url, asker);
        return admit(lanes.enter(url, delay), url, asker);
    }

    private Admission.Admitted admit(HostLanes.Turn turn, URI url, String asker) throws NotAdmittedException {
        metrics.waited(turn.waited());
        try {
            refuseWhileResting(url, asker); // who went before may have been told to stay away
        } catch (NotAdmittedException e) {
            turn.end();
            throw e;
        }
        turn.begin();
        return new Admission.Admitted() {
            @Override
            public void toldToWait(Duration retryAfter) {
                told(url, asker, clock.instant().plus(retryAfter));
            }

            @Override
            public void close() {
                turn.end();
            }
        };
    }

    /** @throws NotAdmittedException while the host wants to be left alone by the asker */
    void refuseWhileResting(URI url, String asker) throws NotAdmittedException {
        var until = rests.until(url, asker);
        if (until != null) {
            throw new NotAdmittedException(Host.of(url) + " wants to be left alone until " + until, until);
        }
    }

    /** Remembers with the feed that a host of its pages wants to be left alone, if that is why the page was not to be had. */
    void rememberRestOfPages(String feedUrl, FetchOutcome outcome) {
        var at = switch (outcome) {
            case FetchOutcome.Failed failed -> failed.location();
            case FetchOutcome.NotAsked notAsked -> notAsked.location();
            case FetchOutcome.Fetched fetched -> null;
            case FetchOutcome.NotModified same -> null;
            case FetchOutcome.Gone gone -> null;
        };
        var host = at == null ? null : Host.orNull(at);
        if (at == null || host == null) {
            return;
        }
        var until = rests.until(at, HostRests.PAGES);
        if (until != null) {
            remember(feedUrl, host, until);
        }
    }

    /** Hosts of the feed's pages that want to be left alone, and until when. */
    Map<String, Instant> restsOfPages(String feedUrl) {
        var open = pageRests.computeIfPresent(feedUrl, (feed, hosts) -> {
            hosts.values().removeIf(until -> !clock.instant().isBefore(until));
            return hosts.isEmpty() ? null : hosts;
        });
        return open == null ? Map.of() : open;
    }

    /** Learns what was remembered of a feed by a previous owner: which hosts wanted to be left alone. */
    void restored(FeedMemory memory) {
        var state = memory.poll();
        if (state.pageRests() != null) {
            state.pageRests().forEach((host, until) -> pagesToldToWait(state.url(), host, until));
        }
        if (state.failures() > 0 && state.notBefore() != null) {
            told(URI.create(state.address()), state.url(), state.notBefore());
        }
    }

    private void pagesToldToWait(String feedUrl, String host, Instant until) {
        remember(feedUrl, host, until);
        rests.told(URI.create("https://" + host + "/"), HostRests.PAGES, until);
    }

    private void remember(String feedUrl, String host, Instant until) {
        var hosts = pageRests.computeIfAbsent(feedUrl, feed -> new ConcurrentHashMap<>());
        if (hosts.size() < MOST_HOSTS) {
            hosts.put(host, until);
        }
    }

    /** The host was heard to want to be left alone by the asker. */
    void told(URI url, String asker, Instant until) {
        rests.told(url, asker, until);
    }
}
