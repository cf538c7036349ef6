package newswire.cli.deadletters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import newswire.cli.console.PointInTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class Which {

    @Option(names = "--reason", paramLabel = "CODE", description = "Given up for this reason, e.g. enrichment-failed.")
    private @Nullable String reason;

    @Option(names = "--site", paramLabel = "DOMAIN", description = "Of this site.")
    private @Nullable String site;

    @Option(names = "--article", paramLabel = "ID", description = "Of this article.")
    private @Nullable String article;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Given up at this time or later: 2026-11-24T05:30:00Z, or 2h for two hours ago.")
    private @Nullable Instant after;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Given up before this time.")
    private @Nullable Instant before;

    /** What was stated, by the names of the service. */
    Map<String, String> stated() {
        var stated = new LinkedHashMap<String, String>();
        put(stated, "reason", reason);
        put(stated, "site", site);
        put(stated, "article", article);
        put(stated, "after", after);
        put(stated, "before", before);
        return stated;
    }

    private static void put(Map<String, String> stated, String name, @Nullable Object value) {
        if (value != null) {
            stated.put(name, value.toString());
        }
    }
}
