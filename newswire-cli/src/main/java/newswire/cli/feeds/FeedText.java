package newswire.cli.feeds;

import java.io.PrintWriter;
import newswire.cli.show.PlainText;
import tools.jackson.databind.JsonNode;

/** Feeds for people. */
final class FeedText {

    private FeedText() {}

    /** Two lines: what it is, and how it fares. */
    static void printShort(JsonNode feed, PrintWriter out) {
        out.println(text(feed, "url") + (feed.has("title") ? "  " + text(feed, "title") : ""));
        var line = new StringBuilder("  ").append(text(feed, "state"));
        append(line, feed, "folder", "in ");
        append(line, feed, "lastPolledAt", "last poll ");
        append(line, feed, "nextPollAt", "next poll ");
        append(line, feed, "lastError", "");
        out.println(line);
    }

    /** All that is known of it. */
    static void printWhole(JsonNode feed, PrintWriter out) {
        out.println(text(feed, "url"));
        feed.properties().forEach(property -> {
            var value = property.getValue();
            var isNothing = value.isBoolean() && !value.booleanValue() || value.isInt() && value.intValue() == 0;
            if (!property.getKey().equals("url") && !isNothing) {
                out.printf("  %-13s %s%n", property.getKey(), shown(value));
            }
        });
    }

    static void printChoice(JsonNode choice, PrintWriter out) {
        out.println(text(choice, "url")
                + (choice.has("title") ? "  " + text(choice, "title") : "")
                + (choice.has("type") ? "  (" + text(choice, "type") + ")" : ""));
    }

    static String text(JsonNode of, String name) {
        return shown(of.path(name));
    }

    private static String shown(JsonNode value) {
        return PlainText.oneLine(value.isString() ? value.stringValue() : value.toString());
    }

    private static void append(StringBuilder line, JsonNode feed, String name, String before) {
        if (feed.has(name)) {
            line.append(", ").append(before).append(text(feed, name));
        }
    }
}
