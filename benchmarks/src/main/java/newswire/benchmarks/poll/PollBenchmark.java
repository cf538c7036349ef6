package newswire.benchmarks.poll;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import newswire.benchmarks.StoredFeeds;
import newswire.benchmarks.replay.BrokerProcess;
import newswire.ingest.IngestService;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.Validators;
import newswire.ingest.identify.Digest;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.poll.Polling;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Polls a second and core, that is per second of this process's CPU time, when nothing is new, against a bare Apache
 * HttpClient making the same requests in the same run. The polls are those of the whole service: each is scheduled, made in
 * its host's lane, and its feed's new state committed to the broker. Broker and feed server have processes of their own. In
 * turns; the median of the rounds after the first, which is for warming up.
 */
public final class PollBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int HOSTS = 200;

    private final Map<Answer, List<Double>> bare = new EnumMap<>(Answer.class);
    private final Map<Answer, List<Double>> service = new EnumMap<>(Answer.class);
    private final int feeds;
    private final long window;

    private PollBenchmark(int feeds, int seconds) {
        this.feeds = feeds;
        this.window = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Arguments: feeds (2000), each polled once a second or as often as can be; rounds (4); seconds of each (10). */
    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        if (feeds < HOSTS || rounds < 2) {
            throw new IllegalArgumentException("at least " + HOSTS + " feeds and 2 rounds are needed");
        }
        var benchmark = new PollBenchmark(feeds, seconds);
        try (var publisher = PublisherProcess.start()) {
            for (int round = 0; round < rounds; round++) {
                for (var answer : Answer.values()) {
                    benchmark.round(publisher, answer);
                }
            }
        }
        benchmark.report();
        System.exit(0);
    }

    private void round(PublisherProcess publisher, Answer answer) throws IOException, InterruptedException {
        var urls = publisher.feeds(answer, feeds, HOSTS);
        try (var client = new BareClient()) {
            client.requests(urls, answer, HOSTS, window / 5);
            System.gc();
            long before = SYSTEM.getProcessCpuTime();
            var answered = client.requests(urls, answer, HOSTS, window);
            note(bare, answer, answered, before);
        }
        try (var broker = BrokerProcess.start()) {
            makeTopics(broker);
            var all = urls.stream().map(url -> Feed.of(url.toString())).toList();
            StoredFeeds.store(broker.bootstrapServers(), all, feed -> read(feed, answer), feed -> KnownEntries.NONE);
            measure(publisher, broker, answer);
        }
    }

    private static void makeTopics(BrokerProcess broker) throws InterruptedException {
        try (var service = run(broker)) {
            while (!service.getBean(Polling.class).isAlive()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private void measure(PublisherProcess publisher, BrokerProcess broker, Answer answer)
            throws IOException, InterruptedException {
        try (var context = run(broker)) {
            var registry = context.getBean(MeterRegistry.class);
            while (polls(registry, "unchanged") < 3.0 * feeds) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            System.gc();
            var answers = publisher.counts();
            double polled = polls(registry, "unchanged");
            long before = SYSTEM.getProcessCpuTime();
            TimeUnit.NANOSECONDS.sleep(window);
            note(service, answer, polls(registry, "unchanged") - polled, before);
            check(answer, publisher.counts().since(answers));
        }
    }

    /** What a service remembers of such a feed that has read it an hour ago. */
    private static PollState read(Feed feed, Answer answer) {
        var hourAgo = Instant.now().minus(Duration.ofHours(1));
        return PollState.unknown(feed.url())
                .answered(
                        null,
                        "Harbour",
                        new Validators(answer == Answer.NOT_MODIFIED ? PublisherProcess.ETAG : null, null, feed.url()),
                        Digest.of(PublisherProcess.body()),
                        PublisherHints.NONE,
                        null,
                        hourAgo,
                        new NextPoll(hourAgo.plusSeconds(1), null));
    }

    private static ConfigurableApplicationContext run(BrokerProcess broker) {
        return IngestService.application()
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--newswire.ingest.kafka.instance-id=benchmark",
                        "--newswire.ingest.full-text=never",
                        "--newswire.ingest.schedule.interval=1s",
                        "--newswire.ingest.schedule.host-gap=0ms",
                        "--newswire.ingest.fetch.allow-private-addresses=true");
    }

    private static double polls(MeterRegistry registry, String outcome) {
        var counter =
                registry.find("newswire.ingest.polls").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    private void note(Map<Answer, List<Double>> paces, Answer answer, double number, long cpuBefore) {
        var cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuBefore) / 1e9;
        var pace = number / cpuSeconds;
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %,.0f in %.1f s of CPU time%n",
                paces == bare ? "bare" : "service",
                answer,
                number,
                cpuSeconds);
        paces.computeIfAbsent(answer, first -> new ArrayList<>()).add(pace);
    }

    private static void check(Answer answer, PublisherProcess.Counts counts) {
        if (counts.of(answer) < 0.99 * counts.all()) {
            throw new IllegalStateException("other answers than " + answer + " were measured: " + counts);
        }
    }

    private void report() {
        System.out.printf(Locale.ROOT, "%,d feeds on %d hosts%n", feeds, HOSTS);
        System.out.printf("%-14s %18s %18s %8s%n", "", "bare requests/s", "polls/s, by core", "of bare");
        for (var answer : Answer.values()) {
            var requests = median(bare, answer);
            var polls = median(service, answer);
            System.out.printf(Locale.ROOT, "%-14s %,18.0f %,18.0f %8.2f%n", answer, requests, polls, polls / requests);
        }
    }

    private static double median(Map<Answer, List<Double>> paces, Answer answer) {
        var sorted = Objects.requireNonNull(paces.get(answer)).stream()
                .skip(1)
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
