package newswire.enrich.extract.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scripts, style sheets and drawings hold. JSON-LD is to be kept; so is all where it is not plain from the text around
 * that an element is one of these, or where it ends.
 */
final class Contents implements Gaps {

    private static final int MAX_TAG = 2_000;
    private static final int LONGEST_NAME = 16;

    private static final String KEPT_TYPE = "ld+json";

    /** What drawings are made of, and their titles. One that holds anything else, such as a link, is kept. */
    private static final Set<String> DRAWN = Set.of(
            "circle",
            "clippath",
            "defs",
            "desc",
            "ellipse",
            "g",
            "line",
            "lineargradient",
            "mask",
            "path",
            "polygon",
            "polyline",
            "radialgradient",
            "rect",
            "stop",
            "symbol",
            "title",
            "use");

    private final String source;

    Contents(String source) {
        this.source = source;
    }

    @Override
    public @Nullable Gap between(int from, int to) {
        int open = source.indexOf("<s", from, to);
        while (open >= 0) {
            String name = name(open);
            int content = name == null ? -1 : content(open + 1 + name.length());
            boolean kept = content >= 0 && isKept(open, content);
            int close = name == null || content < 0 ? -1 : kept ? endOfKept(content) : close(content, name);
            if (close > content) {
                return new Gap(content, close, !kept);
            }
            open = source.indexOf("<s", open + 2, to);
        }
        return null;
    }

    /** The element that opens here, when it is one of ours and stands where elements do: after another one's tag. */
    private @Nullable String name(int open) {
        String name = null;
        switch (open + 2 < source.length() ? source.charAt(open + 2) : ' ') {
            case 'c' -> name = "script";
            case 't' -> name = "style";
            case 'v' -> name = "svg";
            default -> {
                return null;
            }
        }
        if (!source.startsWith(name, open + 1)) {
            return null;
        }
        int before = open - 1;
        while (before >= 0 && source.charAt(before) <= ' ') {
            before--;
        }
        return before >= 0 && source.charAt(before) == '>' ? name : null;
    }

    /** Where the content of the element begins whose name ends here, -1 when that is not plain. */
    private int content(int afterName) {
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
        return i < limit && source.charAt(i - 1) != '/' ? i + 1 : -1;
    }

    private boolean isKept(int from, int to) {
        int plus = source.indexOf('+', from, to);
        while (plus >= 0) {
            if (source.regionMatches(true, plus - 2, KEPT_TYPE, 0, KEPT_TYPE.length())) {
                return true;
            }
            plus = source.indexOf('+', plus + 1, to);
        }
        return false;
    }

    /** Within JSON there may be anything, in quotation marks. */
    private int endOfKept(int content) {
        int end = source.indexOf("</script", content);
        return end < 0 ? source.length() : end;
    }

    /** Where the element of this name ends, -1 when that is not plain. */
    private int close(int content, String name) {
        int tag = source.indexOf('<', content);
        while (tag >= 0) {
            boolean closing = source.startsWith("/", tag + 1);
            int at = closing ? tag + 2 : tag + 1;
            if (source.regionMatches(true, at, name, 0, name.length())) {
                return closing && source.startsWith(">", at + name.length()) ? tag : -1;
            }
            if (name.equals("svg") && !isDrawn(at)) {
                return -1;
            }
            tag = source.indexOf('<', tag + 1);
        }
        return -1;
    }

    private boolean isDrawn(int at) {
        int end = at;
        while (end < source.length() && end < at + LONGEST_NAME && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return DRAWN.contains(source.substring(at, end).toLowerCase(Locale.ROOT));
    }
}
