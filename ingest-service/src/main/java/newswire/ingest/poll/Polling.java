package newswire.ingest.poll;

import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.kafka.TopicTable;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;
import newswire.ingest.schedule.PollSchedule;
import newswire.ingest.schedule.ScheduleSettings;
import newswire.ingest.schedule.Time;
import org.jspecify.annotations.Nullable;

/** The poller as a whole, for those who start and stop it. */
public final class Polling implements AutoCloseable {

    /** Room for key and headers beside an event's value. */
    private static final long RECORD_OVERHEAD = 64 * 1024;

    private final ScheduleSettings scheduleSettings;
    private final FetchSettings fetchSettings;
    private final PagePolicy pagePolicy;
    private final long maxEventBytes;
    private final PollMetrics metrics;
    private final Credentials credentials;
    private final Clock clock;
    private final RandomGenerator random;
    private final PollSchedule schedule;
    private final Courtesy courtesy;
    private final HttpFetcher fetcher;
    private final Agenda agenda;
    private final WatchedFeeds feeds;
    private final PollLoop loop;
    private volatile @Nullable FeedRegistry registry;
    private volatile @Nullable FeedPoller poller;

    /**
     * @param maxEventBytes of a whole record
     * @param time that the pauses between requests to a host take
     * @param random thread-safe
     */
    public Polling(
            ScheduleSettings scheduleSettings,
            FetchSettings fetchSettings,
            PagePolicy pagePolicy,
            long maxEventBytes,
            PollMetrics metrics,
            Credentials credentials,
            Clock clock,
            Time time,
            RandomGenerator random) {
        this.scheduleSettings = scheduleSettings;
        this.fetchSettings = fetchSettings;
        this.pagePolicy = pagePolicy;
        this.maxEventBytes = maxEventBytes - RECORD_OVERHEAD;
        this.metrics = metrics;
        this.credentials = credentials;
        this.clock = clock;
        this.random = random;
        this.schedule = new PollSchedule(scheduleSettings, random);
        var rests = new HostRests(clock);
        metrics.watch(rests);
        this.courtesy = new Courtesy(new HostLanes(scheduleSettings.hostGap(), time), rests, metrics, clock);
        this.fetcher = new HttpFetcher(fetchSettings, clock);
        this.agenda = new Agenda(clock);
        var planning = new Planning(schedule, clock);
        this.feeds = new WatchedFeeds(agenda, planning, courtesy, clock);
        this.loop = new PollLoop(agenda, feeds, planning, courtesy, metrics, clock);
        metrics.watch(loop);
    }

    /** To be told of the shares that this instance takes over. */
    public Assignment.Listener shares() {
        return feeds;
    }

    /** To be told of changed subscriptions. */
    public TopicTable.Listener<Feed> subscriptions() {
        return feeds;
    }

    /** Begins to poll what {@link #shares()} and {@link #subscriptions()} tell of. */
    public void start(FeedRegistry registry, TransactionalPublisher publisher, PushWatch pushes) {
        var robots = fetchSettings.robots() ? new RobotsRules(fetcher, fetchSettings.userAgent(), clock) : null;
        var pages = new ArticlePages(fetcher, courtesy, robots, credentials, clock);
        var revisions = new Revisions(pages, pagePolicy, maxEventBytes, metrics, random);
        var fresh = new FreshArticles(revisions, publisher, metrics, clock);
        var poller = new FeedPoller(
                fetcher,
                courtesy,
                new FeedParser(
                        clock, Math.toIntExact(fetchSettings.maxFeedSize().toBytes())),
                fresh,
                schedule,
                publisher,
                metrics,
                credentials,
                pushes,
                clock,
                random);
        this.registry = registry;
        this.poller = poller;
        feeds.start(registry, poller, publisher);
        loop.start(poller);
    }

    /** Looks for users what is behind an address, in turn with the polls. */
    public FeedFinder finder() {
        return new FeedFinder(fetcher, courtesy, credentials);
    }

    /** For the requests of others to hosts that are polled, in turn with the polls. */
    public Admission admission(String asker) {
        return courtesy.of(asker);
    }

    /** The partitions whose feeds are polled here. */
    public Set<Integer> partitions() {
        return feeds.shares().partitions();
    }

    /** The partition's share when its feeds were last polled here, which they may still be; null when they never were. */
    public @Nullable Share lastShare(int partition) {
        return feeds.shares().last(partition);
    }

    /**
     * Publishes what was pushed of a feed, as if a poll had found it; on return it is committed.
     *
     * @throws NotPublishedException when the feed's partition is another instance's by now
     */
    public Pushed pushed(int partition, String url, FeedDocument document)
            throws InterruptedException, NotPublishedException {
        var poller = this.poller;
        var share = feeds.shares().mine(partition);
        var row = row(url);
        if (poller == null || share == null) {
            throw new NotPublishedException("partition " + partition + " was given up");
        }
        if (row == null || !row.value().wantsPolls()) {
            return Pushed.NOT_WANTED;
        }
        var pushed = poller.pushed(row.value(), share, document);
        if (share.memory(url).poll().pageRetryAt() != null) {
            feeds.watch(share, row); // an article that lacks its page may want a poll sooner
        }
        return pushed;
    }

    /** Polls a feed as soon as server and publisher allow. */
    public void pollSoon(int partition, String url) {
        var share = feeds.shares().mine(partition);
        var row = row(url);
        if (share != null && row != null) {
            feeds.pollSoon(share, row);
        }
    }

    /** Plans a feed's next poll anew, since push spares more of them or fewer. */
    public void replan(int partition, String url) {
        var share = feeds.shares().mine(partition);
        var row = row(url);
        if (share != null && row != null) {
            feeds.watch(share, row);
        }
    }

    private TopicTable.@Nullable Row<Feed> row(String url) {
        var registry = this.registry;
        return registry == null ? null : registry.get(url);
    }

    /** Whether polls are still started. */
    public boolean isAlive() {
        return loop.isAlive();
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
    public void close() throws InterruptedException {
        loop.close();
        fetcher.close();
    }
}
