package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.person.WordedByline;
import newswire.enrich.extract.printed.PrintedRows.Row;

/** Puts together the rows of a printed page that were one line before they were printed. */
final class JoinedRows {

    static final Pattern BULLET = Pattern.compile("^[•·*▪‣–-]\\s+");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("[.!?][\"'”’»)]?\\s+[\"'“‘«(]?\\p{Lu}");
    private static final String ENDS = ".!?…:;\"”»)]*";
    private static final int INDENTED = 2;
    private static final double NEARLY_FULL = 0.75;

    /** How long rows are before they break; 0 where they are whole. */
    private final int width;

    private final List<List<Row>> lines = new ArrayList<>();
    private List<Row> line = new ArrayList<>();

    private JoinedRows(int width) {
        this.width = width;
    }

    /** The rows of each line. */
    static List<List<Row>> of(List<Row> rows, int width) {
        JoinedRows joined = new JoinedRows(width);
        for (Row row : rows) {
            if (!joined.line.isEmpty() && !joined.goesOn(row)) {
                joined.end();
            }
            joined.line.add(row);
        }
        joined.end();
        return joined.lines;
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    /** What the rows of a line say. */
    static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            if (isHyphenated(text, row.text())) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(row.text());
        }
        return text.toString();
    }

    private boolean goesOn(Row row) {
        Row above = line.getLast();
        String text = row.text();
        if (BULLET.matcher(text).lookingAt() || HEADING.matcher(text).matches()) {
            return false;
        }
        boolean small = Character.isLowerCase(text.codePointAt(0));
        if (row.overleaf()) {
            return small && !endsSentence(above.text());
        }
        if (row.apart()) {
            return false;
        }
        if (above.text().endsWith(",")) {
            return true;
        }
        boolean item = BULLET.matcher(line.getFirst().text()).lookingAt();
        boolean full = isFull(above, row) && (item || row.indent() < above.indent() + INDENTED);
        return (small || full) && WordedByline.read(text) == null && (small || WhenLine.read(text) == null);
    }

    /** Whether there was no room for the next row's first word, or a sentence of running text goes on in it. */
    private boolean isFull(Row above, Row row) {
        if (width == 0) {
            return false;
        }
        int length = above.text().length();
        int space = row.text().indexOf(' ');
        boolean noRoom = length + 1 + (space < 0 ? row.text().length() : space) > width;
        boolean running =
                line.size() > 1 || SENTENCE_WITHIN.matcher(above.text()).find();
        return noRoom || running && length >= width * NEARLY_FULL && !endsSentence(above.text());
    }

    private static boolean endsSentence(String text) {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a word goes on behind its hyphen. */
    private static boolean isHyphenated(CharSequence line, String row) {
        int end = line.length();
        return end > 1
                && line.charAt(end - 1) == '-'
                && Character.isLowerCase(line.charAt(end - 2))
                && Character.isLowerCase(row.codePointAt(0));
    }
}
