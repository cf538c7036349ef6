package newswire.cli.replay;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswire.cli.console.PointInTime;
import newswire.cli.console.WebAddress;
import newswire.enrich.replay.job.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles of which time. */
public final class RangeOptions {

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Beginning: 2026-11-24T05:30:00Z, or 2h for two hours ago (default: all that is kept).")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "End, as --from (default: now).")
    private @Nullable Instant to;

    @Option(names = "--feed", paramLabel = "URL", converter = WebAddress.class, description = "Of a feed; repeatable.")
    private List<URI> feeds = List.of();

    @Option(names = "--site", paramLabel = "DOMAIN", description = "Of a site; repeatable.")
    private Set<String> sites = Set.of();

    @Option(names = "--language", paramLabel = "TAG", description = "In a language, as de; repeatable.")
    private Set<String> languages = Set.of();

    @Option(names = "--article", paramLabel = "ID", description = "An article; repeatable.")
    private Set<String> articles = Set.of();

    /** Null for the beginning of what is kept. */
    public @Nullable Instant from() {
        return from;
    }

    /** Null for the end as of now. */
    public @Nullable Instant to() {
        return to;
    }

    /** Which articles are meant. */
    public Selection selection() {
        return new Selection(feeds.stream().map(URI::toString).collect(Collectors.toSet()), sites, languages, articles);
    }

    /** As the service takes it. */
    Map<String, Object> request() {
        var request = new TreeMap<String, Object>();
        if (from != null) {
            request.put("from", from.toString());
        }
        if (to != null) {
            request.put("to", to.toString());
        }
        request.put("feeds", feeds.stream().map(URI::toString).toList());
        request.put("sites", sites);
        request.put("languages", languages);
        request.put("articles", articles);
        return request;
    }
}
