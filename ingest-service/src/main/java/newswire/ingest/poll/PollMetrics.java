package newswire.ingest.poll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswire.ingest.schedule.HostRests;

/**
 * What a poller counts. Stated relations: polls by outcome add up to all polls that ended; entries that are {@code new},
 * {@code revised} or {@code retracted} equal the events published.
 */
public final class PollMetrics {

    /** To count in steps costs less than percentiles do, and the counts of several instances can be added up. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10)
    };

    private static final List<String> PAGES = List.of("found", "missing", "gone", "disallowed", "not-wanted");

    private final MeterRegistry registry;
    private final Tally polls;
    private final Tally entries;
    private final Tally pages;
    private final Tally pageRetries;
    private final Timer lateness;
    private final Timer turns;

    public PollMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.polls = new Tally(
                registry,
                "newswire.ingest.polls",
                "Polls that ended",
                "outcome",
                List.of("changed", "unchanged", "failed", "refused", "gone", "postponed", "given-up"));
        this.entries = new Tally(
                registry,
                "newswire.ingest.entries",
                "Entries of documents that were committed",
                "sighting",
                List.of("new", "revised", "retracted", "known", "filtered"));
        this.pages = new Tally(registry, "newswire.ingest.pages", "Pages behind fresh entries", "outcome", PAGES);
        this.pageRetries = new Tally(
                registry,
                "newswire.ingest.page.retries",
                "Pages tried again that could not be had before",
                "outcome",
                PAGES);
        this.lateness = Timer.builder("newswire.ingest.poll.lateness")
                .description("How long after its due time a poll began, or was put off since none could begin in time")
                .serviceLevelObjectives(STEPS)
                .register(registry);
        this.turns = Timer.builder("newswire.ingest.host.wait")
                .description("How long a request waited for its turn at its host")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** Of which hosts it is to be seen how many want to be left alone. */
    void watch(HostRests rests) {
        Gauge.builder("newswire.ingest.hosts.resting", rests, HostRests::size)
                .description("Hosts that have asked to be left alone, and still are")
                .register(registry);
    }

    /** Whose polls it is to be seen whether they begin. */
    void watch(PollLoop loop) {
        TimeGauge.builder(
                        "newswire.ingest.poll.overdue",
                        loop,
                        TimeUnit.NANOSECONDS,
                        polls -> polls.overdue().toNanos())
                .description("For how long the earliest poll has been due that has not begun")
                .register(registry);
    }

    /**
     * A poll ended: {@code changed}, {@code unchanged}, {@code failed}, {@code refused}, {@code gone}, {@code postponed} or
     * {@code given-up}.
     */
    void polled(String outcome) {
        polls.count(outcome);
    }

    /**
     * Entries of a document that was committed: {@code new}, {@code revised}, {@code retracted}, {@code known} or
     * {@code filtered}.
     */
    void entries(String sighting, long count) {
        entries.count(sighting, count);
    }

    /** A page was {@code found}, {@code missing}, {@code gone}, {@code disallowed} or {@code not-wanted}. */
    void page(String outcome) {
        pages.count(outcome);
    }

    /** A request waited for its host's turn. */
    void waited(Duration by) {
        turns.record(by);
    }

    /** A page was tried again that could not be had before; the outcomes of {@link #page}, {@code found} for recovered. */
    void pageRetried(String outcome) {
        pageRetries.count(outcome);
    }

    void late(Duration by) {
        lateness.record(by.isNegative() ? Duration.ZERO : by);
    }
}
