package newswire.cli.feeds;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newswire.cli.console.HumanDuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person may say about a feed beside its URL. */
final class Policy {

    private static final Pattern CONDITION = Pattern.compile("(title|category|url)([:=~])(.+)");

    @Option(names = "--title", paramLabel = "TEXT", description = "What to call it.")
    private @Nullable String title;

    @Option(names = "--folder", paramLabel = "PATH", description = "Where to keep it, e.g. World/Europe.")
    private @Nullable String folder;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = HumanDuration.class,
            description = "Time between two polls.")
    private @Nullable Duration interval;

    @Option(
            names = "--full-text",
            paramLabel = "WHEN",
            description = "Fetch articles' pages: never, when-truncated, always.")
    private @Nullable String fullText;

    @Option(
            names = "--page-retries",
            paramLabel = "N",
            description = "How often a page that could not be had is tried again, 0 to 10.")
    private @Nullable Integer pageRetries;

    @Option(
            names = "--identity",
            paramLabel = "BY",
            description = "What tells its entries apart: automatic, guid, link, content.")
    private @Nullable String identity;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "A header for its requests, no secret; repeatable.")
    private Map<String, String> headers = new TreeMap<>();

    @Option(
            names = "--credentials",
            paramLabel = "NAME",
            description = "Credentials that the service has in its environment under this name.")
    private @Nullable String credentials;

    @Option(
            names = "--include",
            paramLabel = "CONDITION",
            description = {
                "Only entries that meet it, or another one; repeatable. FIELD:TEXT contains,",
                "FIELD=TEXT is, FIELD~PATTERN matches; FIELD is title, category or url."
            })
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "CONDITION", description = "No entries that meet it; repeatable.")
    private List<String> exclude = List.of();

    /** As ingest takes it: what was said, and nothing else. */
    Map<String, Object> stated() {
        var stated = new LinkedHashMap<String, Object>();
        put(stated, "title", title);
        put(stated, "folder", folder);
        put(stated, "interval", interval == null ? null : interval.toString());
        put(stated, "fullText", fullText);
        put(stated, "pageRetries", pageRetries);
        put(stated, "identity", identity);
        put(stated, "credentials", credentials);
        if (!headers.isEmpty()) {
            stated.put("headers", headers);
        }
        if (!include.isEmpty() || !exclude.isEmpty()) {
            stated.put("filters", Map.of("include", conditions(include), "exclude", conditions(exclude)));
        }
        return stated;
    }

    private static void put(Map<String, Object> stated, String name, @Nullable Object value) {
        if (value != null) {
            stated.put(name, value);
        }
    }

    private static List<Map<String, Object>> conditions(List<String> texts) {
        return texts.stream().map(Policy::condition).toList();
    }

    private static Map<String, Object> condition(String text) {
        var parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException(
                    "a condition is like title:words, category=Sport or url~PATTERN, not '" + text + "'");
        }
        var test = switch (parts.group(2)) {
            case ":" -> "contains";
            case "=" -> "equals";
            default -> "matches";
        };
        return Map.of("field", parts.group(1), test, List.of(parts.group(3)));
    }
}
