package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newswire.ingest.assignment.EntriesUnavailableException;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.RecordRefusedException;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the polls of the agenda when they are due, each on a virtual thread of its own, and puts each feed back for its next one. */
final class PollLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Agenda agenda;
    private final WatchedFeeds feeds;
    private final Planning planning;
    private final Courtesy courtesy;
    private final PollMetrics metrics;
    private final Clock clock;
    private final Thread thread;
    private volatile @Nullable FeedPoller poller;
    private volatile @Nullable Instant dueSince; // of the poll that can't start yet
    private volatile boolean closed;

    PollLoop(
            Agenda agenda, WatchedFeeds feeds, Planning planning, Courtesy courtesy, PollMetrics metrics, Clock clock) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.planning = planning;
        this.courtesy = courtesy;
        this.metrics = metrics;
        this.clock = clock;
        this.dueSince = clock.instant(); // all that is due waits for the start
        this.thread = Thread.ofPlatform().name("polls").daemon().unstarted(this::run);
    }

    /** Begins to poll. */
    void start(FeedPoller poller) {
        this.poller = poller;
        thread.start();
    }

    /** Whether polls are still started. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** For how long the earliest poll has been due that has not started; before any can, for how long this has been here. */
    Duration overdue() {
        var earliest = dueSince;
        if (earliest == null) {
            earliest = agenda.next();
        }
        var now = clock.instant();
        return earliest == null || earliest.isAfter(now) ? Duration.ZERO : Duration.between(earliest, now);
    }

    private void run() {
        try {
            dueSince = null;
            while (!closed) {
                var watch = agenda.take();
                dueSince = watch.due();
                var mine = watch.share().awaitMine();
                dueSince = null;
                var late = Duration.between(watch.due(), clock.instant());
                if (Planning.isOutage(late)) {
                    spread(watch, late);
                    agenda.takeDue().forEach(other -> spread(other, late));
                } else if (mine && agenda.begin(watch)) {
                    metrics.late(late);
                    lineUp(watch);
                } else if (!watch.share().isMine()) {
                    agenda.remove(watch.share());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts a feed back that fell due while no poll could start, so that not all of them are polled at once. */
    private void spread(Watch watch, Duration outage) {
        var row = feeds.subscription(watch);
        if (row != null && watch.share().isMine()) {
            metrics.late(Duration.between(watch.due(), clock.instant()));
            var state = watch.share().memory(watch.url()).poll();
            agenda.put(watch.share(), row, planning.overdue(row.value(), state, watch.due(), outage));
        }
    }

    /** Has the feed polled when its host has time for it: until then it takes no thread, however many wait. */
    private void lineUp(Watch watch) {
        try {
            courtesy.lineUp(
                    watch.host(),
                    place -> Thread.ofVirtual().name("poll " + watch.url()).start(() -> poll(watch, place)));
        } catch (RuntimeException e) {
            surprised(watch, e);
            ended(watch, null);
        }
    }

    private void poll(Watch watch, Place place) {
        var goesOn = false;
        try (place) {
            var poller = this.poller;
            var row = feeds.subscription(watch);
            if (poller != null && row != null) {
                poller.poll(row.value(), watch.share(), place, (after, refusal) -> {
                    if (refusal != null) {
                        notPublished(watch, refusal);
                    }
                    ended(watch, after);
                });
                goesOn = true;
            }
        } catch (NotPublishedException e) {
            notPublished(watch, e);
        } catch (EntriesUnavailableException e) {
            metrics.polled("given-up");
            log.warn("{} is polled again later: {}", watch.url(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            surprised(watch, e);
        } finally {
            if (!goesOn) {
                ended(watch, null);
            }
        }
    }

    private void notPublished(Watch watch, NotPublishedException e) {
        metrics.polled("given-up");
        if (e instanceof RecordRefusedException) { // without a mend it is refused again at each poll
            log.warn("the poll of {} is not published: {}", watch.url(), e.getMessage());
        } else {
            log.debug("the poll of {} is not published: {}", watch.url(), e.getMessage());
        }
    }

    private void surprised(Watch watch, RuntimeException e) {
        metrics.polled("failed");
        log.error("polling {} has failed in a way that it should not", watch.url(), e);
    }

    /** @param after null when the poll came to nothing */
    private void ended(Watch watch, @Nullable PollState after) {
        if (agenda.end(watch) && watch.share().isMine() && !closed) {
            feeds.putBack(watch, after);
        }
    }

    /** Starts no more polls and waits a while for those under way. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(PATIENCE);
        }
        agenda.awaitEnd(LAST_WORDS);
    }
}
