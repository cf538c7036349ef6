package newswire.enrich.deadletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import newswire.enrich.deadletter.Decision.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How many dead letters there are, and why.
 *
 * @param oldestOpen when the oldest open letter was given up, null when none is open
 * @param reasons the commonest first
 * @param openBySite sites with open letters, the commonest twenty; a letter that names none counts as {@code unknown}
 */
public record LetterSummary(
        long open,
        long redriven,
        long discarded,
        long superseded,
        @Nullable Instant oldestOpen,
        @Nullable Instant newestOpen,
        List<Reason> reasons,
        Map<String, Long> openBySite) {

    /** @param example id of an open letter, null when none is open */
    public record Reason(
            String reason, long open, long all, @Nullable String example) {}

    /** Takes letters one by one and keeps nothing of them but counts. */
    static final class Counter {

        private static final int MOST_NAMES = 1_000;
        private static final int MOST_SITES = 20;

        private final Map<@Nullable Kind, Long> kinds = new HashMap<>();
        private final Map<String, Reason> reasons = new TreeMap<>();
        private final Map<String, Long> sites = new HashMap<>();
        private @Nullable Instant oldest;
        private @Nullable Instant newest;

        void add(DeadLetter letter, @Nullable Kind decided) {
            kinds.merge(decided, 1L, Long::sum);
            boolean open = decided == null;
            var example = open ? letter.id().toString() : null;
            reasons.merge(
                    within(reasons, letter.reason()),
                    new Reason(letter.reason(), open ? 1 : 0, 1, example),
                    (a, b) -> new Reason(
                            a.reason, a.open + b.open, a.all + b.all, a.example == null ? b.example : a.example));
            if (open) {
                sites.merge(within(sites, Objects.requireNonNullElse(letter.site(), "unknown")), 1L, Long::sum);
                var at = letter.failedAt();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
                newest = newest == null || at.isAfter(newest) ? at : newest;
            }
        }

        /** Whoever writes to the raw topic can name as many sites as they like. */
        private static String within(Map<String, ?> names, String name) {
            return names.size() < MOST_NAMES || names.containsKey(name) ? name : "others";
        }

        LetterSummary summary() {
            var commonest = new LinkedHashMap<String, Long>();
            sites.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .limit(MOST_SITES)
                    .forEach(site -> commonest.put(site.getKey(), site.getValue()));
            return new LetterSummary(
                    count(null),
                    count(Kind.REDRIVEN),
                    count(Kind.DISCARDED),
                    count(Kind.SUPERSEDED),
                    oldest,
                    newest,
                    reasons.values().stream()
                            .sorted(Comparator.comparingLong(Reason::open)
                                    .thenComparingLong(Reason::all)
                                    .reversed())
                            .toList(),
                    commonest);
        }

        private long count(@Nullable Kind kind) {
            return kinds.getOrDefault(kind, 0L);
        }
    }
}
