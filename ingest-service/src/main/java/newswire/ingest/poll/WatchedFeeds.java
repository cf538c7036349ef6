package newswire.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * Keeps on the agenda the feeds that are subscribed to and are this instance's. A share's feeds join when the share is restored
 * and drop out when it is given up, a feed when its subscription comes, changes or goes. Thread-safe.
 */
final class WatchedFeeds implements Assignment.Listener, TopicTable.Listener<Feed> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** After a poll that came to nothing; twice that after each further one. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 6;

    private final Agenda agenda;
    private final Planning planning;
    private final Courtesy courtesy;
    private final Clock clock;
    private final Shares shares = new Shares();
    private volatile @Nullable Work work;

    WatchedFeeds(Agenda agenda, Planning planning, Courtesy courtesy, Clock clock) {
        this.agenda = agenda;
        this.planning = planning;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    /** Those that do the work; they in turn report to this, so they come after it. */
    private record Work(FeedRegistry registry, FeedPoller poller, Forgetting forgetting) {

        boolean isPaused(String url) {
            var row = registry.get(url);
            return row != null && !row.value().wantsPolls();
        }
    }

    /** From now on there are feeds. */
    void start(FeedRegistry registry, FeedPoller poller, TransactionalPublisher publisher) {
        work = new Work(registry, poller, new Forgetting(registry, poller, publisher));
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
        if (!share.isMine()) {
            return; // while it was waited for
        }
        share.tellPaused(work::isPaused);
        memories.forEach((url, memory) -> share.remember(known(url, work), memory));
        memories.values().forEach(courtesy::restored);
        var before = shares.add(share);
        if (before != null && before != share) {
            agenda.remove(before);
        }
        share.remembered().stream()
                .filter(url -> !work.registry().isSubscribed(url))
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
            shares.mine().filter(share -> share.state(url) != null).forEach(share -> forget(share, url));
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

    /** Plans a poll of the feed as soon as server and publisher allow. */
    void pollSoon(Share share, TopicTable.Row<Feed> row) {
        var state = share.memory(row.value().url()).poll();
        if (!Planning.isStopped(row.value(), state)) {
            agenda.put(share, row, planning.soon(state));
        }
    }

    /**
     * Plans the next poll after one has ended, of the feed as it is subscribed to now, which may have changed during the poll.
     *
     * @param after null when the poll came to nothing
     */
    void putBack(Watch watch, @Nullable PollState after) {
        var inVain = watch.cameToNothing(after == null);
        var row = subscription(watch);
        var state = after == null ? watch.share().memory(watch.url()).poll() : after;
        if (row != null && !Planning.isStopped(row.value(), state)) {
            var planned = after == null ? null : after.nextPollAt();
            watch.isAt(state.address());
            agenda.put(watch, row, planned == null ? clock.instant().plus(pause(inVain)) : planned);
        } else {
            agenda.remove(watch.share(), watch.url());
            if (row == null && watch.share().state(watch.url()) != null) {
                forget(watch.share(), watch.url()); // unsubscribed before there was anything to forget
            }
        }
    }

    private static Duration pause(int inVain) {
        return FIRST_PAUSE.multipliedBy(1L << Math.clamp(inVain - 1, 0, MOST_DOUBLINGS));
    }

    /** As it is now; null when there is none any more. Mostly it is what it was, and need not be looked up among very many. */
    TopicTable.@Nullable Row<Feed> subscription(Watch watch) {
        var planned = watch.row();
        var work = this.work;
        return planned.isCurrent() || work == null ? planned : work.registry().get(watch.url());
    }

    private void forget(Share share, String url) {
        agenda.remove(share, url);
        var work = this.work;
        if (work != null) {
            work.forgetting().forget(share, url);
        }
    }

    /** Whose feeds are polled here. */
    Shares shares() {
        return shares;
    }

    @Override
    public void finish(Collection<Share> shares, Duration atMost) throws InterruptedException {
        agenda.awaitEnd(shares, atMost);
    }
}
