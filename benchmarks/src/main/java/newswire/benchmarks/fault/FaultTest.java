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
            var services = services(bootstrapServers, feeds.urls(FEEDS), folder);
            for (var service : services) {
                service.start();
            }
            var watching = Thread.ofPlatform().start(() -> watch(bootstrapServers, newsroom));
            var working = Thread.ofPlatform().start(() -> work(newsroom, done));
            awaitArticles(newsroom);
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
            report(bootstrapServers, newsroom, faults, feeds);
        }
    }

    private Slot slot(String kind, String name, String memory, List<String> arguments, Path folder) {
        var slot = new Slot(kind, name, memory, arguments, folder);
        slots.add(slot);
        return slot;
    }

    private List<Slot> services(String bootstrapServers, List<String> feeds, Path folder) {
        var services = new ArrayList<Slot>();
        for (int n = 0; n < ingest; n++) {
            var arguments = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                    "--newswire.ingest.kafka.instance-id=fault-" + n,
                    "--newswire.ingest.kafka.session-timeout=6s",
                    "--newswire.ingest.full-text=never",
                    "--newswire.ingest.schedule.host-gap=20ms",
                    "--newswire.ingest.schedule.first-back-off=1s",
                    "--newswire.ingest.fetch.allow-private-addresses=true"));
            for (int feed = 0; feed < feeds.size(); feed++) {
                arguments.add("--newswire.ingest.feeds[" + feed + "].url=" + feeds.get(feed));
                arguments.add("--newswire.ingest.feeds[" + feed + "].interval=1s");
            }
            services.add(slot("ingest", "ingest-" + n, "256m", arguments, folder));
        }
        for (int n = 0; n < enrich; n++) {
            var arguments = List.of(
                    "--server.port=0",
                    "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                    "--newswire.enrich.instance-id=fault-" + n,
                    "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                    "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500");
            services.add(slot("enrich", "enrich-" + n, "512m", arguments, folder));
        }
        return services;
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

    private void report(String bootstrapServers, Newsroom newsroom, Faults faults, FeedServer feeds) {
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
            System.out.printf(
                    Locale.ROOT, "%s%n%,d requests of feeds, %,d articles%n", faults, feeds.requests(), states.size());
            var clean = print("raw", Verdict.of(states, raw.byGuid()), raw, newsroom.withdrawn())
                    & print("enriched", Verdict.of(ids, enriched.revisions()), enriched, newsroom.withdrawn());
            if (!clean) {
                throw new IllegalStateException("something was lost, repeated, out of order or invented");
            }
        }
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

    private static boolean print(String name, Verdict verdict, Audit topic, long withdrawn) {
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
