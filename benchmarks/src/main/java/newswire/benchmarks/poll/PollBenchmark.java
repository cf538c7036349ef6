package newswire.benchmarks.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import newswire.benchmarks.Arguments;
import newswire.benchmarks.StoredFeeds;
import newswire.benchmarks.replay.BrokerProcess;
import newswire.ingest.feed.Feed;
import newswire.ingest.fetch.Validators;
import newswire.ingest.identify.Digest;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;

/**
 * Polls in a second of CPU time when nothing is new, against a bare Apache HttpClient making the same requests in the same
 * run. The polls are those of the whole service: each is scheduled, made in its host's lane, and its feed's new state
 * committed to the broker before it counts. Each feed is due again a second after it was polled: 30,000 are more than two
 * cores can poll in time, so that the service, as the bare client, has always something to do.
 *
 * <p>Service, bare client, broker and feed server each have a process of their own; service and bare client have the same
 * options of the JVM, those of this process, take turns, and count after a warm-up of so many polls or requests.
 */
public final class PollBenchmark {

    private final Map<Answer, List<Double>> bare = new EnumMap<>(Answer.class);
    private final Map<Answer, List<Double>> service = new EnumMap<>(Answer.class);
    private final int feeds;
    private final int hosts;
    private final int warmUp;
    private final int number;

    private PollBenchmark(int feeds, int hosts, int warmUp, int number) {
        this.feeds = feeds;
        this.hosts = hosts;
        this.warmUp = warmUp;
        this.number = number;
    }

    /** Arguments: feeds (30000), their hosts (500), rounds (3), polls to warm up by (200000) and to measure (200000). */
    public static void main(String[] arguments) throws Exception {
        var given = new Arguments("PollBenchmark [FEEDS [HOSTS [ROUNDS [WARM-UP [POLLS]]]]]", arguments);
        int hosts = given.number(1, 500);
        int feeds = Math.max(hosts, given.number(0, 30_000));
        int rounds = given.number(2, 3);
        int warmUp = given.number(3, 200_000);
        int number = given.number(4, 200_000);
        var benchmark = new PollBenchmark(feeds, hosts, warmUp, number);
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

    private void round(PublisherProcess publisher, Answer answer) throws Exception {
        var requested =
                Pace.of(BareClient.class, arguments(publisher.port(), answer.name(), feeds, hosts, warmUp, number));
        note(bare, answer, requested);
        try (var broker = BrokerProcess.start()) {
            var all = PublisherProcess.feeds(publisher.port(), answer, feeds, hosts).stream()
                    .map(url -> Feed.of(url.toString()))
                    .toList();
            StoredFeeds.store(broker.bootstrapServers(), all, feed -> read(feed, answer), feed -> KnownEntries.NONE);
            var before = publisher.counts();
            var polled = Pace.of(PollingService.class, arguments(broker.bootstrapServers(), warmUp, number));
            note(service, answer, polled);
            check(answer, polled, publisher.counts().since(before));
        }
    }

    private static List<String> arguments(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
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

    private static void check(Answer answer, Pace polled, PublisherProcess.Counts counts) {
        if (counts.of(answer) < polled.number() || counts.of(answer) < 0.99 * counts.all()) {
            throw new IllegalStateException("other answers than " + answer + " were measured: " + counts);
        }
    }

    private void note(Map<Answer, List<Double>> paces, Answer answer, Pace pace) {
        System.out.println((paces == bare ? "bare, " : "service, ") + answer + ": " + pace);
        paces.computeIfAbsent(answer, first -> new ArrayList<>()).add(pace.perCpuSecond());
    }

    private void report() {
        System.out.printf(Locale.ROOT, "%,d feeds on %d hosts%n", feeds, hosts);
        System.out.printf("%-14s %18s %18s %8s%n", "", "bare requests/s", "polls/s, by core", "of bare");
        for (var answer : Answer.values()) {
            var requests = median(bare, answer);
            var polls = median(service, answer);
            System.out.printf(Locale.ROOT, "%-14s %,18.0f %,18.0f %8.2f%n", answer, requests, polls, polls / requests);
        }
    }

    private static double median(Map<Answer, List<Double>> paces, Answer answer) {
        var sorted = Objects.requireNonNull(paces.get(answer)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
