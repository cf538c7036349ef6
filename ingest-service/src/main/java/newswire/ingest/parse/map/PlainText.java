package newswire.ingest.parse.map;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** HTML and stray markup to the plain text that a person sees. */
public final class PlainText {

    private static final int LONGEST = 20_000;

    private PlainText() {}

    /** White space folded, blank is null; what is far too long for one line is cut. */
    public static @Nullable String fold(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = Math.min(text.length(), LONGEST);
        int from = 0;
        while (from < length && isSpace(text.charAt(from))) {
            from++;
        }
        while (length > from && isSpace(text.charAt(length - 1))) {
            length--;
        }
        if (from == length) {
            return null;
        }
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (isSpace(c) && (c != ' ' || isSpace(text.charAt(i + 1)))) {
                return squeeze(text, from, length);
            }
        }
        return text.substring(from, length);
    }

    private static String squeeze(String text, int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                if (space) {
                    folded.append(' ');
                }
                folded.append(c);
            }
            space = isSpace(c);
        }
        return folded.toString();
    }

    /** The text of HTML: tags gone, references resolved, white space folded; null when nothing remains. */
    public static @Nullable String ofHtml(@Nullable String html) {
        if (html == null || html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return fold(html);
        }
        String bounded = html.length() > 4 * LONGEST ? html.substring(0, 4 * LONGEST) : html;
        StringBuilder text = new StringBuilder(bounded.length());
        int copied = 0;
        int bracket = bounded.indexOf('<');
        while (bracket >= 0) {
            int end = tagEnd(bounded, bracket);
            if (end > 0) {
                text.append(bounded, copied, bracket);
                if (breaksLine(bounded, bracket)) {
                    text.append(' ');
                }
                copied = end;
            }
            bracket = bounded.indexOf('<', Math.max(end, bracket + 1));
        }
        text.append(bounded, copied, bounded.length());
        return fold(Parser.unescapeEntities(text.toString(), false));
    }

    /** Where the tag or comment ends that begins here, -1 when none does: "a < b" is text. */
    private static int tagEnd(String html, int bracket) {
        if (bracket + 1 >= html.length()) {
            return -1;
        }
        char c = html.charAt(bracket + 1);
        boolean tag = Character.isLetter(c)
                || c == '/' && bracket + 2 < html.length() && Character.isLetter(html.charAt(bracket + 2));
        if (!tag && c != '!') {
            return -1;
        }
        boolean comment = html.startsWith("!--", bracket + 1);
        int end = html.indexOf(comment ? "-->" : ">", bracket);
        return end < 0 ? -1 : end + (comment ? 3 : 1);
    }

    private static boolean breaksLine(String html, int bracket) {
        int name = html.charAt(bracket + 1) == '/' ? bracket + 2 : bracket + 1;
        for (String tag : new String[] {"br", "p", "div", "li", "td", "tr", "h1", "h2", "h3"}) {
            int end = name + tag.length();
            if (html.regionMatches(true, name, tag, 0, tag.length())
                    && end < html.length()
                    && !Character.isLetterOrDigit(html.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\ufeff';
    }
}
