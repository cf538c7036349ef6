package newswire.benchmarks.memory;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newswire.benchmarks.Arguments;
import newswire.benchmarks.StoredFeeds;
import newswire.benchmarks.replay.BrokerProcess;
import newswire.ingest.IngestService;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.Validators;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.identify.KnownEntry;
import newswire.ingest.poll.Polling;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The heap that an idle feed takes in a running ingest-service: what is used after a full collection with all feeds restored
 * and waiting for their next poll, less what is used without a feed, over the number of feeds. The service is the real one,
 * in this process; the broker has its own.
 */
public final class IdleFeeds {

    private static final int FEEDS_A_SITE = 2;

    private final BrokerProcess broker;
    private final int feeds;
    private final int entries;

    private IdleFeeds(BrokerProcess broker, int feeds, int entries) {
        this.broker = broker;
        this.feeds = feeds;
        this.entries = entries;
    }

    /** Arguments: feeds (100000) and entries that are remembered of each (30). */
    public static void main(String[] arguments) throws Exception {
        var given = new Arguments("IdleFeeds [FEEDS [ENTRIES]]", arguments);
        int feeds = given.number(0, 100_000);
        int entries = given.number(1, 30);
        try (var broker = BrokerProcess.start()) {
            new IdleFeeds(broker, feeds, entries).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        long without;
        try (var service = start()) {
            while (!service.getBean(Polling.class).isAlive()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.SECONDS.sleep(5);
            without = usedHeap();
        }
        subscribe();
        try (var service = start()) {
            var polling = service.getBean(Polling.class);
            while (polling.waiting() < feeds) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            TimeUnit.SECONDS.sleep(20); // until the statuses have been read, too
            long with = usedHeap();
            System.out.printf(
                    Locale.ROOT,
                    "%,d idle feeds of %,d sites, %d entries remembered of each:%n"
                            + "%,d bytes of heap a feed (%,d MB, %,d MB without a feed)%n",
                    feeds,
                    feeds / FEEDS_A_SITE,
                    entries,
                    (with - without) / feeds,
                    with >> 20,
                    without >> 20);
        }
    }

    private ConfigurableApplicationContext start() {
        return IngestService.application()
                .run(
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--server.port=0",
                        "--newswire.ingest.kafka.instance-id=idle",
                        "--logging.level.root=warn");
    }

    private void subscribe() throws Exception {
        var all = IntStream.range(0, feeds).mapToObj(n -> Feed.of(url(n))).toList();
        StoredFeeds.store(broker.bootstrapServers(), all, feed -> state(feed.url()), feed -> known(feed.url()));
    }

    private static String url(int n) {
        return "https://www.news-site-%05d.test/feeds/section-%d/rss.xml".formatted(n / FEEDS_A_SITE, n);
    }

    private static PollState state(String url) {
        var now = Instant.now();
        return PollState.unknown(url)
                .answered(
                        null,
                        "The news of the section, as they come in",
                        new Validators(
                                "\"%016x-5f2a\"".formatted(url.hashCode()), "Tue, 24 Nov 2026 11:00:00 GMT", url),
                        letters(url.hashCode(), 26),
                        PublisherHints.NONE,
                        arrivals(now),
                        now,
                        new NextPoll(now.plus(Duration.ofHours(20)), now.plus(Duration.ofHours(20))));
    }

    /** Of a feed that has been watched for a month and has something new four times a day. */
    private static Arrivals arrivals(Instant now) {
        Arrivals arrivals = null;
        for (int hour = 30 * 24; hour >= 0; hour--) {
            arrivals = Arrivals.seen(arrivals, hour % 6 == 0 ? 1 : 0, now.minus(Duration.ofHours(hour)));
        }
        return Objects.requireNonNull(arrivals);
    }

    private KnownEntries known(String url) {
        List<KnownEntry> known = new ArrayList<>(entries);
        for (int n = 0; n < entries; n++) {
            int seed = url.hashCode() + n * 3;
            known.add(new KnownEntry(letters(seed, 16), letters(seed + 1, 26), 1, letters(seed + 2, 32), true, false));
        }
        return new KnownEntries(known);
    }

    private static String letters(int seed, int length) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
