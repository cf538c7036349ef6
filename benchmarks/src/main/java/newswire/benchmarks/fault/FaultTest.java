package newswire.benchmarks.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import newswire.cli.broker.LocalPort;
import newswire.events.Topics;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whether anything is lost or repeated between feeds and subscribers while the processes between them are killed at random
 * instants: a broker, several ingest and enrich services, each a JVM of its own, all on loopback. In the end a subscriber
 * who reads committed records reads both topics from their beginning and has to find each revision of each article once.
 */
@Command(name = "fault-test", mixinStandardHelpOptions = true, sortOptions = false)
public final class FaultTest implements Runnable {

    private static final int FEEDS = 12;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration WORK_PAUSE = Duration.ofMillis(150);

    @Option(names = "--seed", defaultValue = "1", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--kills", defaultValue = "200", description = "SIGKILLs of services (default: ${DEFAULT-VALUE}).")
    private int kills = 200;

    @Option(
            names = "--broker-kills",
            defaultValue = "20",
            description = "SIGKILLs of the broker (default: ${DEFAULT-VALUE}).")
    private int brokerKills = 20;

    @Option(names = "--ingest", defaultValue = "3", description = "Ingest services (default: ${DEFAULT-VALUE}).")
    private int ingest = 3;

    @Option(names = "--enrich", defaultValue = "2", description = "Enrich services (default: ${DEFAULT-VALUE}).")
    private int enrich = 2;

    @Option(
            names = "--take-overs",
            defaultValue = "8",
            description = "How often to measure how soon another ingest service takes over, after a SIGKILL"
                    + " and after an orderly stop each (default: ${DEFAULT-VALUE}).")
    private int takeOvers = 8;

    @Option(
            names = "--pause",
            defaultValue = "6",
            description = "Longest time between two faults, in seconds (default: ${DEFAULT-VALUE}).")
    private int pauseSeconds = 6;

    @Option(
            names = "--patience",
            defaultValue = "300",
            description = "How long the pipeline may take to drain in the end, in seconds (default: ${DEFAULT-VALUE}).")
    private int patienceSeconds = 300;

    private final List<Slot> slots = new ArrayList<>();

    /** Exits with 0 when nothing was lost, repeated, out of order or invented. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultTest()).execute(arguments));
    }

    @Override
    public void run() {
        try {
            var folder = Files.createTempDirectory("newswire-fault-test");
            System.out.println("seed " + seed + ", logs in " + folder);
            Runtime.getRuntime().addShutdownHook(new Thread(this::killAll));
            try {
                test(folder);
            } finally {
                killAll();
            }
            delete(folder); // else its logs are needed
        } catch (IOException e) {
            throw new IllegalStateException("the processes can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the verdict", e);
        }
    }

    private void test(Path folder) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var newsroom = new Newsroom(FEEDS, random.split());
        var port = LocalPort.anyFree();
        var bootstrapServers = "localhost:" + port;
        var done = new AtomicBoolean();
        try (var feeds = new FeedServer(newsroom)) {
            var broker = slot(
                    "broker", "broker", "512m", List.of(folder.resolve("data").toString(), "" + port), folder);
            broker.start();
            var urls = feeds.urls(FEEDS);
            var pollers = ingest(bootstrapServers, urls, folder);
            var services = new ArrayList<>(pollers);
            services.addAll(enrich(bootstrapServers, folder));
            for (var service : services) {
                service.start();
            }
            var watching = Thread.ofPlatform().start(() -> watch(bootstrapServers, newsroom));
            var working = Thread.ofPlatform().start(() -> work(newsroom, done));
            awaitArticles(newsroom);
            var overs = new TakeOvers(pollers, feeds.requests(), random.split());
            overs.measure(takeOvers);
            System.out.println(overs);
            var faults = new Faults(broker, services, Duration.ofSeconds(pauseSeconds), random.split());
            faults.strike(kills, brokerKills);
            done.set(true);
            working.join();
            for (var slot : slots) {
                if (!slot.isRunning()) {
                    slot.start();
                }
            }
            settle(newsroom);
            watching.interrupt();
            watching.join();
            System.out.println(faults);
            var clean = report(bootstrapServers, newsroom)
                    & report(PollVerdict.of(
                            feeds.requests().all(), CommittedPolls.of(bootstrapServers, urls), INTERVAL));
            if (!clean) {
                throw new IllegalStateException(
                        "something was lost, repeated, out of order or invented, or polled early");
            }
        }
    }

    private Slot slot(String kind, String name, String memory, List<String> arguments, Path folder) {
        var slot = new Slot(kind, name, memory, arguments, folder);
        slots.add(slot);
        return slot;
    }

    private List<Slot> ingest(String bootstrapServers, List<String> feeds, Path folder) {
        return IntStream.range(0, ingest)
                .mapToObj(n -> slot(
                        "ingest",
                        "ingest-" + n,
                        "256m",
                        Settings.ofIngest("ingest-" + n, bootstrapServers, feeds, INTERVAL),
                        folder))
                .toList();
    }

    private List<Slot> enrich(String bootstrapServers, Path folder) {
        return IntStream.range(0, enrich)
                .mapToObj(n -> slot(
                        "enrich", "enrich-" + n, "512m", Settings.ofEnrich("enrich-" + n, bootstrapServers), folder))
                .toList();
    }

    private static void work(Newsroom newsroom, AtomicBoolean done) {
        try {
            while (!done.get()) {
                newsroom.work();
                TimeUnit.MILLISECONDS.sleep(WORK_PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the newsroom what has come, through outages of the broker. */
    private static void watch(String bootstrapServers, Newsroom newsroom) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var raw = new Audit(bootstrapServers, Topics.RAW_ARTICLES)) {
                while (!Thread.currentThread().isInterrupted()) {
                    raw.read(Duration.ofMillis(200), newsroom::seen);
                }
            } catch (KafkaException e) {
                if (!Thread.interrupted()) {
                    System.out.println("the subscriber connects anew: " + e.getMessage());
                    continue;
                }
                return;
            }
        }
    }

    /** Faults begin when articles flow. */
    private void awaitArticles(Newsroom newsroom) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        while (newsroom.states().size() - newsroom.unseen() < FEEDS) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("no articles have come within " + patienceSeconds + " s");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void settle(Newsroom newsroom) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        while (newsroom.unseen() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        TimeUnit.SECONDS.sleep(5); // for what ought not to come
    }

    private boolean report(String bootstrapServers, Newsroom newsroom) {
        var states = newsroom.states();
        try (var raw = new Audit(bootstrapServers, Topics.RAW_ARTICLES);
                var enriched = new Audit(bootstrapServers, Topics.ENRICHED_ARTICLES)) {
            var expected =
                    states.values().stream().mapToLong(Integer::longValue).sum();
            drain(raw, expected);
            var ids = new HashMap<String, Integer>();
            raw.revisions()
                    .forEach((id, revisions) -> ids.put(
                            id, revisions.stream().mapToInt(r -> r).max().orElse(0)));
            drain(enriched, expected);
            System.out.printf(Locale.ROOT, "%,d articles%n", states.size());
            return report("raw", Verdict.of(states, raw.byGuid()), raw, newsroom.withdrawn())
                    & report("enriched", Verdict.of(ids, enriched.revisions()), enriched, newsroom.withdrawn());
        }
    }

    private static boolean report(PollVerdict polls) {
        System.out.printf(
                Locale.ROOT,
                "polls    %,7d requests: %d too early, %d beside another of their site; %d were never committed%n",
                polls.requests(),
                polls.early(),
                polls.atOnce(),
                polls.uncommitted());
        return polls.isClean();
    }

    /** Until all that must come has come and nothing more comes. */
    private void drain(Audit topic, long expected) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        while (System.nanoTime() < until) {
            var before = topic.records();
            topic.read(Duration.ofSeconds(5), (guid, revision) -> {});
            if (topic.records() == before && before >= expected) {
                return;
            }
        }
    }

    private static boolean report(String name, Verdict verdict, Audit topic, long withdrawn) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %,7d events: %d of %,d lost, %d repeated, %d out of order, %d invented, "
                        + "%d with another's text; %d of %d withdrawn%n",
                name,
                topic.records(),
                verdict.lost(),
                verdict.expected(),
                verdict.repeated(),
                verdict.disordered(),
                verdict.invented(),
                topic.mistaken(),
                topic.retracted(),
                withdrawn);
        return verdict.isClean() && topic.mistaken() == 0 && topic.retracted() == withdrawn;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void killAll() {
        for (var slot : slots) {
            try {
                slot.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
