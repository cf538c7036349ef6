package newswire.cli.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import newswire.cli.show.PlainText;
import tools.jackson.databind.JsonNode;

/** A replay as a person likes to read it. */
final class ReplayText {

    private static final int NAMES = 10;

    private ReplayText() {}

    /** One line. */
    static String line(JsonNode replay) {
        return "%s  %-9s %3d %%  %s"
                .formatted(
                        text(replay, "id"),
                        text(replay, "state"),
                        replay.path("percent").asInt(),
                        what(replay));
    }

    /** Some lines. */
    static String all(JsonNode replay) {
        var text = new StringBuilder(line(replay)).append('\n');
        if (replay.hasNonNull("reason")) {
            text.append("  because ").append(text(replay, "reason")).append('\n');
        }
        text.append("  ").append(progress(replay)).append('\n');
        replay.path("breakdown").properties().forEach(kind -> breakdown(kind.getKey(), kind.getValue(), text));
        return text.toString();
    }

    /** What became of the articles so far, and how long it will still take. */
    static String progress(JsonNode replay) {
        var counts = replay.path("counts");
        var text = new StringBuilder()
                .append(number(counts, "sent"))
                .append(replay.path("dryRun").asBoolean() ? " would be sent" : " sent");
        append(text, counts, "caughtUp", "sent once more");
        append(text, counts, "superseded", "superseded");
        append(text, counts, "filtered", "left out");
        append(text, counts, "deadLettered", "can't be enriched");
        if (replay.path("left").asLong() > 0) {
            text.append("; up to ").append(number(replay, "left")).append(" to go");
        }
        if (replay.hasNonNull("secondsLeft")) {
            text.append(", about ").append(duration(replay.path("secondsLeft").asLong()));
        }
        return text.toString();
    }

    private static String what(JsonNode replay) {
        var range = replay.hasNonNull("from") || replay.hasNonNull("to")
                ? ", " + replay.path("from").asString("beginning") + " to "
                        + replay.path("to").asString("then")
                : "";
        return text(replay, "source") + " to "
                + (replay.path("live").asBoolean() ? "live" : text(replay, "target")) + range
                + (replay.path("dryRun").asBoolean() ? ", dry run" : "");
    }

    private static void append(StringBuilder text, JsonNode counts, String field, String words) {
        if (counts.path(field).asLong() > 0) {
            text.append(", ").append(number(counts, field)).append(' ').append(words);
        }
    }

    private static void breakdown(String kind, JsonNode names, StringBuilder text) {
        text.append("  by ").append(kind).append(":\n");
        names.properties().stream()
                .sorted(Comparator.comparing((Map.Entry<String, JsonNode> name) ->
                                -name.getValue().asLong())
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMES)
                .forEach(name -> text.append(
                        "    %,9d  %s%n".formatted(name.getValue().asLong(), PlainText.oneLine(name.getKey()))));
        if (names.size() > NAMES) {
            text.append("               and ").append(names.size() - NAMES).append(" more\n");
        }
    }

    private static String duration(long seconds) {
        var left = Duration.ofSeconds(seconds);
        if (left.toMinutes() < 1) {
            return seconds + " s";
        }
        return left.toHours() < 2 ? left.toMinutes() + " min" : left.toHours() + " h";
    }

    private static String number(JsonNode node, String field) {
        return String.format(Locale.ROOT, "%,d", node.path(field).asLong());
    }

    private static String text(JsonNode node, String field) {
        return PlainText.oneLine(node.path(field).asString(""));
    }
}
