package newswire.enrich.extract.page;

/** Where elements of a source end that hold no markup of the page: scripts, style sheets, drawings, plain text. */
final class Contents {

    /** What the tag begins with that ends an element. */
    static final String CLOSING = "</";

    private static final int MAX_TAG = 2_000;
    private static final String JSON_TYPE = "ld+json";

    /** What drawings are made of, and their titles. One that holds anything else, such as a link, is to be read. */
    private static final Names DRAWN = new Names(
            "path",
            "g",
            "use",
            "circle",
            "rect",
            "polygon",
            "title",
            "clippath",
            "defs",
            "desc",
            "ellipse",
            "line",
            "lineargradient",
            "mask",
            "polyline",
            "radialgradient",
            "stop",
            "symbol");

    private final String source;

    Contents(String source) {
        this.source = source;
    }

    /** Where the tag ends whose name ends here, -1 when that is not plain. */
    int tagEnd(int afterName) {
        int limit = Math.min(source.length(), afterName + MAX_TAG);
        int i = afterName;
        if (i >= limit || source.charAt(i) != '>' && source.charAt(i) > ' ') {
            return -1;
        }
        char mark = '>';
        while (i < limit && (mark != '>' || source.charAt(i) != '>')) {
            char c = source.charAt(i);
            if (c == '<') {
                return -1;
            }
            if (c == mark) {
                mark = '>';
            } else if (mark == '>' && (c == '"' || c == '\'')) {
                mark = c;
            }
            i++;
        }
        return i < limit ? i + 1 : -1;
    }

    /** Where the content of the element begins whose name ends here, -1 when it has none or that is not plain. */
    int after(int afterName) {
        int end = tagEnd(afterName);
        return end < 0 || source.charAt(end - 2) == '/' ? -1 : end;
    }

    /** Whether a tag between these places says that it begins JSON-LD. */
    boolean isJson(int from, int to) {
        int plus = source.indexOf('+', from, to);
        while (plus >= 0) {
            if (source.regionMatches(true, plus - 2, JSON_TYPE, 0, JSON_TYPE.length())) {
                return true;
            }
            plus = source.indexOf('+', plus + 1, to);
        }
        return false;
    }

    /** Where the tag begins that ends a script, style sheet or drawing, -1 when that is not plain. */
    int close(int content, String name) {
        int tag = source.indexOf('<', content);
        while (tag >= 0) {
            boolean closing = source.startsWith(CLOSING, tag);
            int at = closing ? tag + 2 : tag + 1;
            if (source.regionMatches(true, at, name, 0, name.length())) {
                return closing && source.startsWith(">", at + name.length()) ? tag : -1;
            }
            if (name.equals("svg") && DRAWN.in(source, at, Markup.afterName(source, at)) == null) {
                return -1;
            }
            tag = source.indexOf('<', tag + 1);
        }
        return -1;
    }

    /** Where the tag begins that ends an element's text, whatever that looks like; where the source ends when none does. */
    int endOfText(int from, String name) {
        int tag = source.indexOf(CLOSING, from);
        while (tag >= 0 && !source.regionMatches(true, tag + CLOSING.length(), name, 0, name.length())) {
            tag = source.indexOf(CLOSING, tag + 1);
        }
        return tag < 0 ? source.length() : tag;
    }
}
