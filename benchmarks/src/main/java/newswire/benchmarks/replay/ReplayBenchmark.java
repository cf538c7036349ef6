package newswire.benchmarks.replay;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswire.benchmarks.Arguments;
import newswire.enrich.replay.job.Source;

/**
 * Replay throughput in articles a second and core, that is per second of this process's CPU time, against a bare loop that
 * reads the same bytes read_committed and writes them in transactions of the same size. All in one run, in turns, the broker
 * in another process; the median of the rounds after the first, which is for warming up.
 */
public final class ReplayBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String ENRICHMENT = "enrichment alone, without Kafka";
    private static final int IN_MEMORY = 1_000;

    /** Enriched articles are quick to copy; there are more of them, so that beginning and end weigh little. */
    private static final int ENRICHED_TIMES = 20;

    private final Map<String, List<Double>> cpuSeconds = new LinkedHashMap<>();
    private final int articles;

    private ReplayBenchmark(int articles) {
        this.articles = articles;
    }

    /** Arguments: articles (2000) and rounds (4). */
    public static void main(String[] arguments) throws Exception {
        var given = new Arguments("ReplayBenchmark [ARTICLES [ROUNDS]]", arguments);
        int articles = given.number(0, 2_000);
        int rounds = given.number(1, 4);
        try (var broker = BrokerProcess.start();
                var bench = new Bench(broker.bootstrapServers())) {
            new ReplayBenchmark(articles).run(bench, rounds);
        }
        System.exit(0);
    }

    private void run(Bench bench, int rounds) {
        bench.awaitReady();
        bench.create("bench.raw");
        bench.create("bench.enriched-once");
        bench.create("bench.enriched");
        bench.fill("bench.raw", articles);
        bench.replay(Source.RAW, "bench.raw", "bench.enriched-once", false);
        for (int n = 0; n < ENRICHED_TIMES; n++) {
            bench.copy("bench.enriched-once", "bench.enriched");
        }
        var inMemory = bench.articles(Math.min(articles, IN_MEMORY));
        for (int round = 0; round < rounds; round++) {
            var copy = "bench.copy-" + round;
            bench.create(copy);
            measure("bare loop, enriched", () -> bench.copy("bench.enriched", copy));
            measure(
                    "replay, enriched to another topic",
                    () -> bench.replay(Source.ENRICHED, "bench.enriched", copy, false));
            measure("bare loop, raw", () -> bench.copy("bench.raw", copy));
            measure(ENRICHMENT, () -> bench.enrich(inMemory));
            measure("replay, raw to another topic", () -> bench.replay(Source.RAW, "bench.raw", copy, false));
            measure("replay, raw to live", () -> bench.replay(Source.RAW, "bench.raw", copy, true));
        }
        report();
    }

    private void measure(String what, Runnable work) {
        System.gc();
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        cpuSeconds.computeIfAbsent(what, name -> new ArrayList<>()).add((SYSTEM.getProcessCpuTime() - before) / 1e9);
    }

    private void report() {
        System.out.printf(
                "%,d raw articles, %,d enriched%n%-36s %16s %10s%n",
                articles, articles * ENRICHED_TIMES, "", "articles/s/core", "of bare");
        cpuSeconds.keySet().forEach(what -> {
            var bare = what.contains("enriched") ? "bare loop, enriched" : "bare loop, raw";
            System.out.printf("%-36s %,16.0f %10.3f%n", what, pace(what), pace(what) / pace(bare));
        });
        System.out.printf(
                "%-36s %,16.0f%n",
                "bare loop, raw, and enrichment", 1 / (1 / pace("bare loop, raw") + 1 / pace(ENRICHMENT)));
    }

    private double pace(String what) {
        var sorted = Objects.requireNonNull(cpuSeconds.get(what)).stream()
                .skip(1)
                .sorted()
                .toList();
        return number(what) / sorted.get(sorted.size() / 2);
    }

    private int number(String what) {
        if (what.equals(ENRICHMENT)) {
            return Math.min(articles, IN_MEMORY);
        }
        return what.contains("enriched") ? articles * ENRICHED_TIMES : articles;
    }
}
