package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Labels;
import org.jsoup.nodes.Element;

/** Names in elements beside each other that no mark parts: three people who wrote, not one of six names. */
final class NameRow {

    /** What names a writer before a colon; where that is all of a line, the name is the next one. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:autor(?:en|in|innen|es|a)?(?:/autorin|/autor)?|autorin/autor|auteure?s?|autore|authors?|written by|writer|text|texto|texte|tekst|von|by|par|por"
                    + "|författare|forfatter|kirjoittaja|szerző|автор|penulis|yazar|tác giả|作者|著者|投稿者|執筆者|记者|記者|כתב|بقلم)\\s*[:：]?",
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
