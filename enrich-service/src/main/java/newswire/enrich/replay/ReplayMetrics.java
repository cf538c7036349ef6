package newswire.enrich.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import newswire.enrich.replay.job.ReplayCounts;
import newswire.enrich.replay.job.ReplayJobs;

/** What replays on this instance do. Counts are those of committed transactions, dry runs included in none. */
final class ReplayMetrics {

    private final Counter sent;
    private final Counter deadLettered;
    private final Counter superseded;
    private final Counter filtered;
    private final Counter caughtUp;

    ReplayMetrics(MeterRegistry registry) {
        sent = counter("sent", registry);
        deadLettered = counter("dead-lettered", registry);
        superseded = counter("superseded", registry);
        filtered = counter("filtered", registry);
        caughtUp = counter("caught-up", registry);
    }

    private static Counter counter(String outcome, MeterRegistry registry) {
        return Counter.builder("newswire.replay.records")
                .description("What became of records of replayed ranges")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Follows what {@code keeper} runs. */
    static void follow(ReplayKeeper keeper, ReplayJobs jobs, MeterRegistry registry) {
        Gauge.builder("newswire.replay.running", keeper, here -> here.running().size())
                .description("Replays that run on this instance")
                .register(registry);
        Gauge.builder(
                        "newswire.replay.left",
                        keeper,
                        here -> here.running().stream()
                                .flatMap(thread -> jobs.get(thread.job().id()).stream())
                                .mapToLong(entry -> ReplayView.of(entry).left())
                                .sum())
                .description("Offsets that replays on this instance have still to read")
                .register(registry);
    }

    void count(ReplayCounts step) {
        sent.increment(step.sent());
        deadLettered.increment(step.deadLettered());
        superseded.increment(step.superseded());
        filtered.increment(step.filtered());
        caughtUp.increment(step.caughtUp());
    }
}
