package newswire.benchmarks.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import newswire.events.Topics;

/** Tells what was found in the end. Not thread-safe. */
final class Report {

    private final String bootstrapServers;
    private final Duration patience;

    /** @param patience for what has yet to come */
    Report(String bootstrapServers, Duration patience) {
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    /** What a subscriber got of the newsroom's articles; false when that is not what there was. */
    boolean articles(Newsroom newsroom) {
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
                    Locale.ROOT, "%,d articles, %,d of them in two feeds%n", states.size(), newsroom.shared());
            return topic("raw", Verdict.of(states, raw.byGuid()), raw, newsroom.withdrawn())
                    & topic("enriched", Verdict.of(ids, enriched.revisions()), enriched, newsroom.withdrawn());
        }
    }

    /** What the feeds were asked; false when that was too much, or not as it ought to be. */
    static boolean polls(PollVerdict polls) {
        System.out.printf(
                Locale.ROOT,
                "polls    %,7d requests, %,d answered with 304, and %,d of pages: %d too early, "
                        + "%d beside another of their site, %d with validators other than the last committed; %d were never committed%n",
                polls.requests(),
                polls.unchanged(),
                polls.others(),
                polls.early(),
                polls.atOnce(),
                polls.outdated(),
                polls.uncommitted());
        return polls.isClean();
    }

    /** Until all that must come has come and nothing more comes. */
    private void drain(Audit topic, long expected) {
        var until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            var before = topic.records();
            topic.read(Duration.ofSeconds(5), (guid, revision) -> {});
            if (topic.records() == before && before >= expected) {
                return;
            }
        }
    }

    private static boolean topic(String name, Verdict verdict, Audit topic, long withdrawn) {
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
}
