package newswire.ingest.identify;

import java.util.stream.Collectors;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.Person;
import org.jspecify.annotations.Nullable;

/**
 * Stands for what a reader would notice a change of: title, text and authors. Mark-up, white space, dates, tracking links
 * and pictures may change without one.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ParsedEntry entry) {
        return Digest.brief(
                folded(entry.title()),
                text(entry.summaryHtml()),
                entry.contents().stream()
                        .map(Content::value)
                        .map(Fingerprint::text)
                        .collect(Collectors.joining("\n")),
                entry.authors().stream()
                        .map(Person::name)
                        .map(Fingerprint::folded)
                        .collect(Collectors.joining("\n")));
    }

    /** The text between tags, good enough for comparing and far cheaper than parsing the HTML. */
    private static String text(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var text = new StringBuilder(html.length());
        var inTag = false;
        for (int i = 0; i < html.length(); i++) {
            var c = html.charAt(i);
            if (inTag) {
                inTag = c != '>';
            } else if (c == '<' && i + 1 < html.length() && startsTag(html.charAt(i + 1))) {
                inTag = true;
            } else if (!Character.isWhitespace(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean startsTag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
