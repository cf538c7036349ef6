package newswire.enrich.tag.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads watch lists. A line is an entry: a JSON object, {@code {"id","name","aliases"?,"case"?}}, or, under a first line
 * that names the columns, comma-separated values with the aliases parted by {@code |}. Blank lines and those that begin
 * with {@code #} are left out.
 */
public final class WatchLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXACT = "exact";
    private static final String ANY = "any";

    private WatchLines() {}

    /**
     * What could be read.
     *
     * @param faults a sentence for each line that could not, with its number
     */
    public record Read(List<WatchEntry> entries, List<String> faults) {}

    /** Reads all lines; one that is wrong costs itself alone. */
    public static Read read(String text) {
        var entries = new ArrayList<WatchEntry>();
        var faults = new ArrayList<String>();
        List<String> columns = null;
        int number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            var stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            try {
                if (stripped.startsWith("{")) {
                    entries.add(entry(stripped));
                } else if (columns == null) {
                    columns = columns(stripped);
                } else {
                    entries.add(entry(columns, CsvLine.fields(stripped)));
                }
            } catch (IllegalArgumentException e) {
                faults.add("line %d: %s".formatted(number, e.getMessage()));
            }
        }
        return new Read(List.copyOf(entries), List.copyOf(faults));
    }

    /** @throws IllegalArgumentException in a sentence, when the text is not the JSON object of an entry */
    public static WatchEntry entry(String json) {
        try {
            var node = JSON.readTree(json);
            var name = node.path("name").asString("");
            var aliases = StreamSupport.stream(node.path("aliases").spliterator(), false)
                    .map(alias -> alias.asString(""))
                    .toList();
            return new WatchEntry(
                    id(node, name), name, aliases, isExact(node.path("case").asString(ANY)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String id(JsonNode node, String name) {
        var id = node.path("id");
        return id.isNumber() ? id.asString() : id.asString("").isEmpty() && !node.has("id") ? name : id.asString("");
    }

    private static List<String> columns(String header) {
        var columns = CsvLine.fields(header).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains("name")) {
            throw new IllegalArgumentException(
                    "it is neither a JSON object nor names the columns, as in id,name,aliases,case");
        }
        return columns;
    }

    private static WatchEntry entry(List<String> columns, List<String> fields) {
        if (fields.size() > columns.size()) {
            throw new IllegalArgumentException(
                    "it has %d values under %d columns".formatted(fields.size(), columns.size()));
        }
        var values = new java.util.HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(columns.get(i), fields.get(i).strip());
        }
        var name = values.getOrDefault("name", "");
        var aliases = List.of(values.getOrDefault("aliases", "").split("\\|")).stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new WatchEntry(value(values, "id", name), name, aliases, isExact(value(values, "case", ANY)));
    }

    private static String value(Map<String, String> values, String column, String otherwise) {
        var value = values.getOrDefault(column, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static boolean isExact(String rule) {
        if (!rule.equals(EXACT) && !rule.equals(ANY)) {
            throw new IllegalArgumentException("case is '%s', not exact or any".formatted(rule));
        }
        return rule.equals(EXACT);
    }
}
