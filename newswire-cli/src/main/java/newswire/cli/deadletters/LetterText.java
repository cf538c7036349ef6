package newswire.cli.deadletters;

import java.io.PrintWriter;
import newswire.cli.show.PlainText;
import tools.jackson.databind.JsonNode;

/** Dead letters for a person to read. */
final class LetterText {

    private LetterText() {}

    static void printSummary(JsonNode summary, PrintWriter out) {
        out.printf(
                "%d open, %d redriven, %d discarded, %d superseded%n",
                summary.path("open").asLong(),
                summary.path("redriven").asLong(),
                summary.path("discarded").asLong(),
                summary.path("superseded").asLong());
        summary.path("reasons")
                .forEach(reason -> out.printf("%8d  %s%n", reason.path("open").asLong(), text(reason.path("reason"))));
        summary.path("openBySite")
                .properties()
                .forEach(
                        site -> out.printf("%8d  of %s%n", site.getValue().asLong(), PlainText.oneLine(site.getKey())));
    }

    static void printLine(JsonNode letter, PrintWriter out) {
        out.println(text(letter.path("id")) + "  " + text(letter.path("failedAt")) + "  " + text(letter.path("reason"))
                + "  " + text(letter.path("site")) + decision(letter));
        out.println("    " + text(letter.path("message")));
    }

    static void printRefusal(JsonNode refusal, PrintWriter out) {
        out.println("refused " + text(refusal.path("id")) + ": " + text(refusal.path("because")));
    }

    static void printWhole(JsonNode letter, PrintWriter out) {
        var origin = letter.path("origin");
        var value = letter.path("value");
        line(out, "letter", text(letter.path("id")) + decision(letter));
        line(out, "reason", text(letter.path("reason")));
        line(out, "message", text(letter.path("message")));
        line(out, "article", text(letter.path("article")));
        line(out, "site", text(letter.path("site")));
        line(out, "feed", text(letter.path("feed")));
        line(
                out,
                "record",
                text(origin.path("topic")) + ", partition " + text(origin.path("partition")) + ", offset "
                        + text(origin.path("offset")));
        line(
                out,
                "given up",
                text(letter.path("failedAt")) + " by version " + text(letter.path("version")) + ", "
                        + text(letter.path("attempts")) + " times by now");
        line(out, "because", text(letter.path("decision").path("because")));
        if (!value.isObject()) {
            line(out, "value", "gone");
            return;
        }
        line(out, "value", text(value.path("size")) + " bytes");
        line(out, "title", text(value.path("title")));
        line(out, "link", text(value.path("link")));
        line(out, "page", text(value.path("pageUrl")));
        line(out, "page size", text(value.path("pageSize")));
        line(out, "begins", text(value.path("start")));
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("%-10s %s%n", name, value);
        }
    }

    private static String decision(JsonNode letter) {
        var decision = letter.path("decision");
        if (!decision.isObject()) {
            return "";
        }
        var by = text(decision.path("by"));
        return "  " + text(decision.path("kind")).toLowerCase(java.util.Locale.ROOT) + " " + text(decision.path("at"))
                + (by.isEmpty() ? "" : " by " + by);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : PlainText.oneLine(node.asString());
    }
}
