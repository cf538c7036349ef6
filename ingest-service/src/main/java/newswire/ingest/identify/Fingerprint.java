package newswire.ingest.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.Person;
import org.jspecify.annotations.Nullable;

/**
 * Stands for what a reader would notice a change of: title, text and authors. Mark-up, white space, dates, tracking links
 * and pictures may change without one.
 *
 * <p>The stored form is one digest of eight characters for each part, in the order of {@link #PARTS}. What version 0.1
 * stored is one digest of sixteen over all parts; it still tells whether something has changed, but not what.
 */
final class Fingerprint {

    /** The parts, by the names that events call them. */
    private static final List<String> PARTS = List.of("title", "summary", "content", "authors");

    private static final int LENGTH = 8;

    private final String parts;
    private final String whole;
    private final boolean hasText;

    private Fingerprint(String parts, String whole, boolean hasText) {
        this.hasText = hasText;
        this.parts = parts;
        this.whole = whole;
    }

    static Fingerprint of(ParsedEntry entry) {
        var title = folded(entry.title());
        var summary = text(entry.summaryHtml());
        var content = entry.contents().stream()
                .map(Content::value)
                .map(Fingerprint::text)
                .collect(Collectors.joining("\n"));
        var authors = entry.authors().stream()
                .map(Person::name)
                .map(Fingerprint::folded)
                .collect(Collectors.joining("\n"));
        return new Fingerprint(
                Digest.part(title) + Digest.part(summary) + Digest.part(content) + Digest.part(authors),
                Digest.brief(title, summary, content, authors),
                !title.isEmpty() && !(summary.isEmpty() && content.isEmpty()));
    }

    /** The form to store. */
    String stored() {
        return parts;
    }

    /** One digest over all parts. */
    String whole() {
        return whole;
    }

    /** Whether this is just what was stored. */
    boolean matches(String stored) {
        return stored.equals(stored.length() == parts.length() ? parts : whole);
    }

    /** The parts that differ from what was stored; empty where none does, and where that does not tell. */
    List<String> changedSince(String stored) {
        var changed = new ArrayList<String>();
        if (stored.length() == parts.length()) {
            for (int i = 0; i < PARTS.size(); i++) {
                if (!parts.regionMatches(i * LENGTH, stored, i * LENGTH, LENGTH)) {
                    changed.add(PARTS.get(i));
                }
            }
        }
        return changed;
    }

    /** The part of a stored form that is the title's; all of it where that does not tell. */
    static String titleOf(String stored) {
        return stored.length() == PARTS.size() * LENGTH ? stored.substring(0, LENGTH) : stored;
    }

    /** The part of a stored form that is summary's and content's; all of it where that does not tell. */
    static String textOf(String stored) {
        return stored.length() == PARTS.size() * LENGTH ? stored.substring(LENGTH, 3 * LENGTH) : stored;
    }

    /** Whether title and text are both other than what was stored, so that it may be of another story altogether. */
    boolean isOfAnotherStory(String stored) {
        var changed = changedSince(stored);
        return changed.contains("title") && (changed.contains("summary") || changed.contains("content") || !hasText);
    }

    /** Whether there is more to it than a title. */
    boolean hasText() {
        return hasText;
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
