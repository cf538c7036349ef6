package newswire.enrich.replay.run;

import java.util.Map;
import java.util.TreeMap;
import newswire.enrich.record.RecordHeaders;
import newswire.events.EventHeaders;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The counts of a dry run by site, feed and language, bounded. */
final class Breakdown {

    static final String OTHERS = "(others)";
    static final String NONE = "(none)";

    private static final int MAX_NAMES = 200;

    private static final Map<String, String> KINDS = Map.of(
            "sites", EventHeaders.SITE,
            "feeds", EventHeaders.FEED,
            "languages", EventHeaders.LANGUAGE);

    private Breakdown() {}

    /** Adds the names that an event's headers have. */
    static void add(Headers event, Batch batch) {
        KINDS.forEach((kind, header) ->
                batch.name(kind, RecordHeaders.text(event, header).orElse(NONE)));
    }

    /** The sum of both; names beyond the bound are counted as others. */
    static Map<String, Map<String, Long>> sum(
            @Nullable Map<String, Map<String, Long>> old, Map<String, Map<String, Long>> more) {
        var sum = new TreeMap<String, Map<String, Long>>();
        if (old != null) {
            old.forEach((kind, names) -> sum.put(kind, new TreeMap<>(names)));
        }
        more.forEach((kind, names) -> {
            var known = sum.computeIfAbsent(kind, any -> new TreeMap<>());
            names.forEach((name, count) ->
                    known.merge(known.size() < MAX_NAMES || known.containsKey(name) ? name : OTHERS, count, Long::sum));
        });
        return sum;
    }
}
