package newswire.enrich.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.enrich.replay.job.OffsetRange;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a {@link ReplayRequest}, and says of the first thing that is wrong with it what would be right. */
final class RequestReader {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_NAMES = 10_000;
    private static final double MAX_RATE = 1_000_000;
    private static final Pattern ARTICLE = Pattern.compile("[a-z2-7]{26}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final Pattern PARTITION = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "source", "from", "to", "offsets", "feeds", "sites", "languages", "articles", "target", "rate", "dryRun"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RequestReader() {}

    /** @throws IllegalArgumentException with a sentence that says what to write instead */
    static ReplayRequest read(byte[] json) {
        var request = object(json);
        for (var field : request.propertyNames()) {
            require(
                    FIELDS.contains(field),
                    "there is no field %s; the fields are %s",
                    field,
                    String.join(", ", FIELDS));
        }
        return new ReplayRequest(
                source(request.path("source")),
                time("from", request.path("from")),
                time("to", request.path("to")),
                offsets(request.path("offsets")),
                new Selection(
                        names("feeds", request),
                        names("sites", request),
                        names("languages", request),
                        articles(request)),
                target(request.path("target")),
                rate(request.path("rate")),
                flag("dryRun", request.path("dryRun")));
    }

    private static JsonNode object(byte[] json) {
        require(json.length <= MAX_BYTES, "the body has %,d bytes, at most %,d are read", json.length, MAX_BYTES);
        try {
            var node = JSON.readTree(json);
            require(
                    node.isObject(),
                    "the body must be a JSON object like {\"source\": \"raw\", \"from\": \"2026-11-24T05:30:00Z\"}");
            return node;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the body is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Source source(JsonNode value) {
        return switch (value.stringValue("")) {
            case "raw" -> Source.RAW;
            case "enriched" -> Source.ENRICHED;
            default -> throw new IllegalArgumentException("source must be raw or enriched, not " + shown(value));
        };
    }

    private static @Nullable Instant time(String field, JsonNode value) {
        if (isAbsent(value)) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(value.stringValue("")).toInstant();
            return Instant.ofEpochMilli(time.toEpochMilli()); // as which it is looked for
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s must be a time such as 2026-11-24T05:30:00Z, not %s".formatted(field, shown(value)), e);
        }
    }

    private static Map<Integer, OffsetRange> offsets(JsonNode value) {
        var ranges = new TreeMap<Integer, OffsetRange>();
        if (!isAbsent(value)) {
            require(value.isObject(), "offsets must be like {\"0\": {\"from\": 10, \"to\": 20}}, not %s", shown(value));
            value.properties()
                    .forEach(range -> ranges.put(
                            partition(range.getKey()),
                            new OffsetRange(
                                    number("from", range.getValue().path("from")),
                                    number("to", range.getValue().path("to")))));
        }
        return ranges;
    }

    private static int partition(String name) {
        require(PARTITION.matcher(name).matches(), "offsets: a partition must be a number, not %s", name);
        return Integer.parseInt(name);
    }

    private static long number(String what, JsonNode value) {
        try {
            return Long.parseLong(value.asString(""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("offsets: %s must be a number, not %s".formatted(what, shown(value)), e);
        }
    }

    private static Set<String> names(String field, JsonNode request) {
        var value = request.path(field);
        var names = new HashSet<String>();
        if (!isAbsent(value)) {
            require(value.isArray(), "%s must be a list of texts, not %s", field, shown(value));
            require(
                    value.size() <= MAX_NAMES,
                    "%s has %,d entries, at most %,d can be",
                    field,
                    value.size(),
                    MAX_NAMES);
            for (var name : value) {
                require(!name.stringValue("").isBlank(), "%s must be a list of texts; %s is none", field, shown(name));
                names.add(name.stringValue("").strip());
            }
        }
        return names;
    }

    private static Set<String> articles(JsonNode request) {
        var ids = names("articles", request);
        for (var id : ids) {
            require(ARTICLE.matcher(id).matches(), "%s is no article id; those have 26 characters a-z and 2-7", id);
        }
        return ids;
    }

    private static String target(JsonNode value) {
        var target = isAbsent(value) ? "" : value.stringValue("");
        require(
                TOPIC.matcher(target).matches() && !target.equals(".") && !target.equals(".."),
                "target must be live or a topic's name of letters, digits and . _ -, not %s",
                shown(value));
        return target;
    }

    private static @Nullable Double rate(JsonNode value) {
        if (isAbsent(value)) {
            return null;
        }
        require(
                value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= MAX_RATE,
                "rate must be a number of articles a second, above 0 and up to %,.0f, not %s",
                MAX_RATE,
                shown(value));
        return value.doubleValue();
    }

    private static boolean flag(String field, JsonNode value) {
        require(isAbsent(value) || value.isBoolean(), "%s must be true or false, not %s", field, shown(value));
        return value.booleanValue(false);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String shown(JsonNode value) {
        var text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static void require(boolean fits, String message, Object... parts) {
        if (!fits) {
            throw new IllegalArgumentException(message.formatted(parts));
        }
    }
}
