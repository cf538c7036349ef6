package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.person.BylineWords.Kind;
import org.jsoup.nodes.Element;

/** Names in elements beside each other that no mark parts: three people who wrote, not one of six names. */
final class NameRow {

    private static final BylineWords WORDS = BylineWords.shipped();

    /** What leads to a name, with a mark or without; where that is all of a line, the name is the next one. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:" + WORDS.any(Kind.text, Kind.work) + "\\s+)?" + WORDS.any(Kind.by) + "|"
                    + WORDS.any(Kind.author, Kind.writer, Kind.text) + ")\\s*[:：]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LEVELS = 3;
    private static final int MAX_NODES = 40;

    private NameRow() {}

    /** Whether a text is nothing but what leads to a name. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** The names, empty where an element holds anything else than two of them or more. */
    static List<String> in(Element element) {
        Element row = element;
        for (int level = 0;
                level < LEVELS
                        && isFew(row)
                        && row.childrenSize() == 1
                        && row.ownText().isBlank();
                level++) {
            row = row.child(0);
        }
        List<String> names = new ArrayList<>();
        if (!isFew(row) || row.childrenSize() < 2 || !row.ownText().isBlank()) {
            return names;
        }
        for (Element child : row.children()) {
            String text = Labels.shortText(child);
            if (text == null || isLabel(text)) {
                continue;
            }
            if (!NameShape.isWhole(text)) {
                return List.of();
            }
            names.add(text);
        }
        return names.size() < 2 ? List.of() : names;
    }

    private static boolean isFew(Element row) {
        return row.childNodeSize() <= MAX_NODES;
    }
}
