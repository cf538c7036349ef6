package newswire.cli.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.cli.show.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found for a sample: how many articles change in which fields, with some examples. */
final class DiffReport {

    private static final int EXAMPLES = 3;
    private static final int SHOWN = 100;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, FieldCount> fields = new TreeMap<>();
    private final Map<String, Integer> versions = new TreeMap<>();
    private int same;
    private int changed;
    private int notThere;
    private int unusable;

    private static final class FieldCount {
        private int changed;
        private int added;
        private int gone;
        private final List<Example> examples = new ArrayList<>();
    }

    private record Example(String article, FieldChange change) {}

    /** An article of which the topic holds no event of that revision. */
    void notThere() {
        notThere++;
    }

    /** An article that today's enrichment gives up on. */
    void unusable() {
        unusable++;
    }

    void compared(String article, JsonNode before, JsonNode after) {
        versions.merge(before.path("enricherVersion").asString("unknown"), 1, Integer::sum);
        var changes = FieldChange.between(before, after);
        if (changes.isEmpty()) {
            same++;
            return;
        }
        changed++;
        changes.forEach(change -> count(article, change));
    }

    private void count(String article, FieldChange change) {
        var field = fields.computeIfAbsent(change.field(), name -> new FieldCount());
        if (change.before() == null) {
            field.added++;
        } else if (change.after() == null) {
            field.gone++;
        } else {
            field.changed++;
        }
        if (field.examples.size() < EXAMPLES) {
            field.examples.add(new Example(article, change));
        }
    }

    /** For a person. */
    String text(long offered, String version) {
        var text = new StringBuilder("%,d articles compared of %,d in the range; on the topic by %s, today's is %s%n"
                .formatted(same + changed, offered, versions.isEmpty() ? "nobody" : by(), version));
        text.append("%,d stay as they are, %,d change, %,d are not on the topic, %,d can't be enriched any more%n"
                .formatted(same, changed, notThere, unusable));
        if (!fields.isEmpty()) {
            text.append("%n%-16s %8s %8s %8s%n".formatted("field", "changed", "added", "gone"));
            fields.forEach((name, field) ->
                    text.append("%-16s %8d %8d %8d%n".formatted(name, field.changed, field.added, field.gone)));
        }
        fields.forEach((name, field) -> field.examples.forEach(example -> show(example, text)));
        return text.toString();
    }

    private String by() {
        return String.join(
                ", ",
                versions.entrySet().stream()
                        .map(version -> version.getKey() + " (" + version.getValue() + ")")
                        .toList());
    }

    private static void show(Example example, StringBuilder text) {
        var before = plain(example.change().before());
        var after = plain(example.change().after());
        int start = Math.max(0, common(before, after) - SHOWN / 4);
        text.append("%n%s of %s%n  - %s%n  + %s%n"
                .formatted(example.change().field(), example.article(), cut(before, start), cut(after, start)));
    }

    private static String plain(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        return PlainText.oneLine(value.isString() ? value.stringValue() : value.toString());
    }

    private static int common(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String cut(String text, int start) {
        int from = Math.min(start, text.length());
        int to = Math.min(text.length(), from + SHOWN);
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }

    /** One line of JSON for a program. */
    String json(long offered, String version) {
        var report = json.createObjectNode()
                .put("articles", offered)
                .put("compared", same + changed)
                .put("same", same)
                .put("changed", changed)
                .put("notOnTopic", notThere)
                .put("notEnriched", unusable)
                .put("version", version);
        report.set("versionsOnTopic", json.valueToTree(versions));
        var all = report.putObject("fields");
        fields.forEach((name, field) -> {
            var one = all.putObject(name)
                    .put("changed", field.changed)
                    .put("added", field.added)
                    .put("gone", field.gone);
            var examples = one.putArray("examples");
            field.examples.forEach(example -> {
                var shown = examples.addObject().put("article", example.article());
                shown.set("before", example.change().before());
                shown.set("after", example.change().after());
            });
        });
        return json.writeValueAsString(report);
    }
}
