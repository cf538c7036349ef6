package newswire.benchmarks.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import newswire.cli.broker.LocalPort;
import newswire.cli.console.OneLineErrors;
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

    @Option(
            names = "--stops",
            defaultValue = "15",
            description = "Stops of services in good order (default: ${DEFAULT-VALUE}).")
    private int stops = 15;

    @Option(
            names = "--freezes",
            defaultValue = "15",
            description = "Freezes of services for longer than their session (default: ${DEFAULT-VALUE}).")
    private int freezes = 15;

    @Option(
            names = "--changes",
            defaultValue = "20",
            description = "How often a further service is added, or taken away again (default: ${DEFAULT-VALUE}).")
    private int changes = 20;

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
        System.exit(OneLineErrors.in(new CommandLine(new FaultTest())).execute(arguments));
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
        var pageFaults = new PageFaults(seed);
        var newsroom = new Newsroom(FEEDS, random.split(), pageFaults);
        var port = LocalPort.anyFree();
        var bootstrapServers = "localhost:" + port;
        var done = new AtomicBoolean();
        try (var feeds = new FeedServer(newsroom, FEEDS, pageFaults)) {
            var broker = slot(
                    "broker", "broker", "512m", List.of(folder.resolve("data").toString(), "" + port), folder);
            broker.start();
            var urls = feeds.urls(FEEDS);
            var pollers = slots(ingest, n -> ingest(n, bootstrapServers, urls, folder));
            var services = new ArrayList<>(pollers);
            services.addAll(slots(enrich, n -> enrich(n, bootstrapServers, folder)));
            var guests =
                    List.of(ingest(ingest, bootstrapServers, urls, folder), enrich(enrich, bootstrapServers, folder));
            for (var service : services) {
                service.start();
            }
            var watching = Thread.ofPlatform().start(() -> watch(bootstrapServers, newsroom));
            var working = Thread.ofPlatform().start(() -> work(newsroom, done));
            awaitArticles(newsroom);
            var overs = new TakeOvers(pollers, feeds.requests(), random.split());
            overs.measure(takeOvers);
            System.out.println(overs);
            var faults =
                    new Faults(broker, services, guests, wanted(), Duration.ofSeconds(pauseSeconds), random.split());
            faults.strike();
            done.set(true);
            working.join();
            for (var service : services) {
                if (!service.isRunning()) {
                    service.start();
                }
            }
            settle(newsroom);
            watching.interrupt();
            watching.join();
            System.out.println(faults);
            var report = new Report(bootstrapServers, Duration.ofSeconds(patienceSeconds));
            var clean = report.articles(newsroom)
                    & Report.polls(PollVerdict.of(
                            feeds.requests().all(),
                            feeds.requests().others(),
                            CommittedPolls.of(bootstrapServers, urls),
                            INTERVAL));
            if (!clean) {
                throw new IllegalStateException(
                        "something was lost, repeated, out of order or invented, or polled when or as it ought not");
            }
        }
    }

    private Slot slot(String kind, String name, String memory, List<String> arguments, Path folder) {
        var slot = new Slot(kind, name, memory, arguments, folder);
        slots.add(slot);
        return slot;
    }

    private Map<Fault, Integer> wanted() {
        return Map.of(
                Fault.KILL, kills,
                Fault.BROKER_KILL, brokerKills,
                Fault.STOP, stops,
                Fault.FREEZE, freezes,
                Fault.CHANGE, changes);
    }

    private static List<Slot> slots(int number, IntFunction<Slot> slot) {
        return IntStream.range(0, number).mapToObj(slot).toList();
    }

    private Slot ingest(int number, String bootstrapServers, List<String> feeds, Path folder) {
        var name = "ingest-" + number;
        return slot("ingest", name, "256m", Settings.ofIngest(name, bootstrapServers, feeds, INTERVAL), folder);
    }

    private Slot enrich(int number, String bootstrapServers, Path folder) {
        var name = "enrich-" + number;
        return slot("enrich", name, "512m", Settings.ofEnrich(name, bootstrapServers), folder);
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
        while (newsroom.settled() < FEEDS) {
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
