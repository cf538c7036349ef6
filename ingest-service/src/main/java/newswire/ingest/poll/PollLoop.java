package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.EntriesUnavailableException;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the polls of this instance's feeds when they are due, each on a virtual thread of its own, and puts each feed
 * back for its next one. A share's feeds join when the share is restored and drop out when it is given up.
 */
final class PollLoop implements Assignment.Listener, TopicTable.Listener<Feed>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_SURPRISE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Planning planning;
    private final Courtesy courtesy;
    private final Agenda agenda;
    private final Shares shares = new Shares();
    private final PollMetrics metrics;
    private volatile @Nullable Work work;
    private volatile boolean closed;
    private final Thread thread;

    PollLoop(PollSchedule schedule, Courtesy courtesy, PollMetrics metrics, Clock clock) {
        this.clock = clock;
        this.courtesy = courtesy;
        this.planning = new Planning(schedule, clock);
        this.metrics = metrics;
        this.agenda = new Agenda(clock);
        this.thread = Thread.ofPlatform().name("polls").daemon().unstarted(this::run);
    }

    /** Those that the loop works with; they in turn report to the loop, so they come after it. */
    private record Work(FeedRegistry registry, FeedPoller poller, Forgetting forgetting) {

        boolean isPaused(String url) {
            var row = registry.get(url);
            return row != null && !row.value().wantsPolls();
        }
    }

    /** Begins to poll. */
    void start(FeedRegistry registry, FeedPoller poller, TransactionalPublisher publisher) {
        work = new Work(registry, poller, new Forgetting(registry, poller, publisher));
        thread.start();
    }

    /** Whether polls are still started. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Polls under way. */
    public int underWay() {
        return agenda.underWay();
    }

    /** Feeds that wait for their next poll. */
    public int waiting() {
        return agenda.waiting();
    }

    @Override
    public void takenOver(Share share, Map<String, FeedMemory> memories) {
        var work = this.work;
        if (work == null) {
            throw new IllegalStateException("polling has not begun");
        }
        try {
            work.registry().awaitCurrent(share.partition(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        share.tellPaused(work::isPaused);
        memories.forEach((url, memory) -> share.remember(known(url, work), memory));
        memories.values().forEach(courtesy::restored);
        var before = shares.add(share);
        if (before != null && before != share) {
            agenda.remove(before);
        }
        share.remembered().stream()
                .filter(url -> work.registry().get(url) == null)
                .forEach(url -> forget(share, url));
        work.registry().all().values().stream()
                .filter(row -> row.partition() == share.partition())
                .forEach(row -> watch(share, row, Instant.MIN));
    }

    /** The same URL, in the string that the registry keeps anyway. */
    private static String known(String url, Work work) {
        var row = work.registry().get(url);
        return row == null ? url : row.value().url();
    }

    @Override
    public void changed(String url, TopicTable.@Nullable Row<Feed> row) {
        if (row != null) {
            var share = shares.mine(row.partition());
            if (share != null) {
                watch(share, row);
            }
        } else {
            shares.mine().filter(share -> share.remembered().contains(url)).forEach(share -> forget(share, url));
        }
    }

    /** Plans the feed's next poll, anew where one is planned. */
    void watch(Share share, TopicTable.Row<Feed> row) {
        watch(share, row, clock.instant());
    }

    /** @param earliest when a feed is due that has been due for long */
    private void watch(Share share, TopicTable.Row<Feed> row, Instant earliest) {
        var feed = row.value();
        var state = share.memory(feed.url()).poll();
        if (Planning.isStopped(feed, state)) {
            agenda.remove(share, feed.url());
            return;
        }
        var work = this.work;
        if (work != null) {
            var planned = state.gone() && state.nextPollAt() == null
                    ? clock.instant() // a user wants it to be looked at again
                    : work.poller().due(feed, state);
            agenda.put(share, row, planning.due(feed, planned, earliest));
        }
    }

    /** Whose feeds are polled here. */
    Shares shares() {
        return shares;
    }

    /** Polls a feed as soon as server and publisher allow. */
    void pollSoon(Share share, TopicTable.Row<Feed> row) {
        var state = share.memory(row.value().url()).poll();
        if (!Planning.isStopped(row.value(), state)) {
            agenda.put(share, row, planning.soon(state));
        }
    }

    private void forget(Share share, String url) {
        agenda.remove(share, url);
        var work = this.work;
        if (work != null) {
            work.forgetting().forget(share, url);
        }
    }

    private void run() {
        try {
            while (!closed) {
                var watch = agenda.take();
                var mine = watch.share().awaitMine();
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
        metrics.late(outage);
        var row = subscription(watch);
        if (row != null && watch.share().isMine()) {
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
            var work = this.work;
            var row = subscription(watch);
            if (work != null && row != null) {
                work.poller().poll(row.value(), watch.share(), place, (after, refusal) -> {
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
        log.debug("the poll of {} is not published: {}", watch.url(), e.getMessage());
    }

    private void surprised(Watch watch, RuntimeException e) {
        metrics.polled("failed");
        log.error("polling {} has failed in a way that it should not", watch.url(), e);
    }

    private void ended(Watch watch, @Nullable PollState after) {
        if (agenda.end(watch) && watch.share().isMine() && !closed) {
            putBack(watch, after);
        }
    }

    /**
     * As the feed is subscribed to now, which may have changed during the poll.
     *
     * @param after null when the poll came to nothing
     */
    private void putBack(Watch watch, @Nullable PollState after) {
        var row = subscription(watch);
        var state = after == null ? watch.share().memory(watch.url()).poll() : after;
        if (row != null && !Planning.isStopped(row.value(), state)) {
            var planned = after == null ? null : after.nextPollAt();
            watch.isAt(state.address());
            agenda.put(watch, row, planned == null ? clock.instant().plus(PAUSE_AFTER_SURPRISE) : planned);
        } else {
            agenda.remove(watch.share(), watch.url());
        }
    }

    /** As it is now; null when there is none any more. Mostly it is what it was, and need not be looked up among very many. */
    private TopicTable.@Nullable Row<Feed> subscription(Watch watch) {
        var planned = watch.row();
        var work = this.work;
        return planned.isCurrent() || work == null ? planned : work.registry().get(watch.url());
    }

    @Override
    public void finish(Collection<Share> shares, Duration atMost) throws InterruptedException {
        agenda.awaitEnd(shares, atMost);
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
