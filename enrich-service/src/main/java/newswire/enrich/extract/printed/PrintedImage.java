package newswire.enrich.extract.printed;

import java.util.Arrays;
import java.util.List;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.person.Agencies;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a printed page has left of a picture: its caption, its credit, or both.
 *
 * @param lines how many it takes, one or two
 */
record PrintedImage(Image image, int lines) {

    private static final int CAPTION = 4;
    private static final int CREDIT = 4;
    private static final int REPEATED = 20;

    /**
     * The picture that the line at an index and the one below tell of; null where they tell of none.
     *
     * @param last whether no paragraph follows
     */
    static @Nullable PrintedImage at(List<LineSigns> lines, int i, boolean last) {
        LineSigns signs = lines.get(i);
        PrintedLine line = signs.line;
        if (line.isHeading() || line.isFurniture()) {
            return null;
        }
        if (signs.credit != null) {
            return last && isSignedByAgency(line.text()) ? null : new PrintedImage(signs.credit, 1);
        }
        if (i + 1 == lines.size() || lines.get(i + 1).line.isHeading()) {
            return null;
        }
        PrintedLine next = lines.get(i + 1).line;
        if (isRepeated(line.text(), next.text())) {
            String rest = next.text().substring(line.text().length()).strip();
            return new PrintedImage(new Image(null, line.text(), rest.isEmpty() ? null : rest), 2);
        }
        Image below = signs.words >= CAPTION ? lines.get(i + 1).credit : null;
        if (below != null && below.caption() == null) {
            return new PrintedImage(new Image(null, line.text(), below.credit()), 2);
        }
        boolean caption = next.words() >= CAPTION && !next.isParagraph() && !next.isFurniture();
        return caption && isCredit(line) ? new PrintedImage(new Image(null, next.text(), line.text()), 2) : null;
    }

    /** The text of a picture, and then its caption, which says the same and perhaps who took it. */
    private static boolean isRepeated(String line, String next) {
        return line.length() >= REPEATED
                && next.startsWith(line)
                && Words.count(next.substring(line.length())) <= CREDIT;
    }

    /** An agency's name alone on a line, as {@code Getty Images}. */
    private static boolean isCredit(PrintedLine line) {
        String text = line.text();
        boolean named = line.words() > 1 && Arrays.stream(text.split(" ")).noneMatch(PrintedImage::isSmall);
        return Agencies.isAgency(text)
                || named && line.words() <= CREDIT && !line.isParagraph() && (Cues.in(text) & Cues.PICTURE) != 0;
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    /** {@code … he said. (Reuters)}: whole sentences with the agency behind them end a story, and are no caption. */
    private static boolean isSignedByAgency(String text) {
        int bracket = text.lastIndexOf('(');
        String before = bracket < 0 ? "" : text.substring(0, bracket).strip();
        return !before.isEmpty() && ".!?”\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
