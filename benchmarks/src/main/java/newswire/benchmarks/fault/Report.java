package newswire.benchmarks.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var expected = newsroom.expected();
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %,d of them in two feeds, which %,d times left the one or the other;"
                        + " %,d came without their page first, %,d were withdrawn%n",
                expected.size(),
                newsroom.shared(),
                newsroom.departures(),
                count(expected, Expected.Form.PAGE_LATER),
                count(expected, Expected.Form.RETRACTED));
        try (var raw = new Audit(bootstrapServers, Topics.RAW_ARTICLES)) {
            var isClean = topic("raw", raw, expected);
            try (var enriched = new Audit(bootstrapServers, Topics.ENRICHED_ARTICLES, raw.guids())) {
                return isClean & topic("enriched", enriched, expected);
            }
        }
    }

    private static long count(Map<String, List<Expected>> expected, Expected.Form form) {
        return expected.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.form() == form)
                .count();
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

    private boolean topic(String name, Audit topic, Map<String, List<Expected>> expected) {
        drain(topic, expected.values().stream().mapToLong(List::size).sum());
        var verdict = Verdict.of(expected, topic.events());
        System.out.printf(
                Locale.ROOT,
                "%-8s %,7d events: %d of %,d lost, %d repeated, %d out of order, %d invented, %d not as they ought to be%n",
                name,
                topic.records(),
                verdict.lost(),
                verdict.expected(),
                verdict.repeated(),
                verdict.disordered(),
                verdict.invented(),
                verdict.mistaken());
        return verdict.isClean();
    }
}
