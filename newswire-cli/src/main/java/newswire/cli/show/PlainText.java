package newswire.cli.show;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text from outside, made fit for a terminal. */
public final class PlainText {

    private PlainText() {}

    /**
     * {@code text} on one line, without anything that a terminal would obey: control characters and the marks that turn
     * the direction of writing around.
     */
    public static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!Character.isISOControl(c) && !turnsDirection(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** The lines of {@code text}, each at most {@code width} columns wide where its words and the script allow it. */
    public static List<String> wrap(String text, int width) {
        var clean = oneLine(text);
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(clean);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (isWithinTime(clean, to)) {
                continue;
            }
            var piece = clean.substring(from, to);
            if (!line.isEmpty() && columns(line) + columns(piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            from = to;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A time of day stays whole, which the rules of the JDK would part behind its colon. */
    private static boolean isWithinTime(String text, int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == ':' && Character.isDigit(text.charAt(at));
    }

    private static int columns(CharSequence text) {
        return text.codePoints().map(PlainText::columns).sum();
    }

    private static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x1100 && c <= 0x115F
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF;
    }
}
