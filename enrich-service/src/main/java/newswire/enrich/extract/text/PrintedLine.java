package newswire.enrich.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A block of a printed page on one line.
 *
 * @param text without marks of headings, emphasis and lists
 * @param level of a marked heading, 0 for none
 */
record PrintedLine(String text, int level) {

    private static final Pattern GAP = Pattern.compile("\\n[ \\t\\u00a0\\r]*\\n");
    private static final Pattern STRAY = Pattern.compile("\\t\\S(?=\\s*\\n)");
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})");
    private static final Pattern MARKS = Pattern.compile("\\*{1,3}|_{2,3}");
    private static final Pattern BULLET = Pattern.compile("^[•·*▪‣-]\\s+");
    private static final int MAX_LINES = 20_000;

    /** The page's blocks: lines that were broken for print are joined, what the printer left over is dropped. */
    static List<PrintedLine> of(String page) {
        List<PrintedLine> lines = new ArrayList<>();
        for (String part : GAP.split(page.replace("\r\n", "\n"))) {
            String joined =
                    HYPHENATED.matcher(STRAY.matcher(part).replaceAll("")).replaceAll("");
            String text = Spaces.collapse(joined);
            int level = 0;
            while (level < text.length() && text.charAt(level) == '#') {
                level++;
            }
            String bare = BULLET.matcher(
                            Spaces.collapse(MARKS.matcher(text.substring(level)).replaceAll("")))
                    .replaceFirst("");
            if (!bare.isEmpty() && lines.size() < MAX_LINES) {
                lines.add(new PrintedLine(bare, level));
            }
        }
        return lines;
    }

    boolean isHeading() {
        return level > 0;
    }

    boolean isMainHeading() {
        return level == 1;
    }

    /** All in capitals, as buttons and menus are. */
    boolean isShout() {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().anyMatch(Character::isLetter)
                && Words.count(text) > 1;
    }

    boolean readsLikeHeadline() {
        int words = Words.count(text);
        return words >= 4 && words <= 40 && !isShout() && !text.endsWith(".");
    }

    /** Whole sentences: a closing mark at the end and enough words to be one. */
    boolean readsLikeParagraph() {
        return !isHeading()
                && !isShout()
                && Words.count(text) >= 4
                && text.matches("(?s).*[.!?…。！？।][\"'”’»)\\]」』]*$|.*[.!?…,][\"”’»]$");
    }

    /** The text with letters that were read for digits set right: {@code o8} is 08. */
    String withDigitsRead() {
        return text.replaceAll("\\b[oO](?=\\d\\b)", "0")
                .replaceAll("(?<=\\d)[oO]\\b", "0")
                .replaceAll("\\b[lI](?=\\d\\b)", "1");
    }
}
