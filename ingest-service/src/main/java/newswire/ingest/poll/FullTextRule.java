package newswire.ingest.poll;

import java.util.Locale;
import newswire.ingest.feed.FullText;
import newswire.ingest.parse.ParsedEntry;
import org.jsoup.Jsoup;

/** Says whether an entry brings its article's text along, or only the beginning of it. */
final class FullTextRule {

    /** A text of fewer characters is hardly ever a whole article. */
    private static final int SHORTEST_ARTICLE = 1500;

    private FullTextRule() {}

    static boolean wantsPage(ParsedEntry entry, FullText policy) {
        return switch (policy) {
            case NEVER -> false;
            case ALWAYS -> true;
            case WHEN_TRUNCATED -> isTruncated(entry);
        };
    }

    private static boolean isTruncated(ParsedEntry entry) {
        if (entry.contents().isEmpty()) {
            return true;
        }
        var html = entry.contents().getFirst().value();
        if (html.length() < SHORTEST_ARTICLE) {
            return true;
        }
        var text = Jsoup.parse(html).text();
        return text.length() < SHORTEST_ARTICLE || breaksOff(text);
    }

    private static boolean breaksOff(String text) {
        var end = text.substring(Math.max(0, text.length() - 40)).strip().toLowerCase(Locale.ROOT);
        return end.endsWith("…") || end.endsWith("...") || end.endsWith("[…]") || end.endsWith("[...]");
    }
}
