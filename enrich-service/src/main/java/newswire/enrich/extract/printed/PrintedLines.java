package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswire.enrich.extract.printed.PrintedRows.Row;
import newswire.enrich.extract.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A printed page cut into its lines: what was broken for print is joined, what the printer added is dropped.
 *
 * @param address that the printer wrote below the page; null for none
 * @param name that the printer wrote above it, which has the headline in it; null for none
 * @param cut whether the page has more than is read of it
 */
record PrintedLines(
        List<PrintedLine> lines,
        @Nullable String address,
        @Nullable String name,
        boolean cut) {

    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_LINES = 20_000;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 130;
    private static final int RAGGED = 20;
    private static final int FEWEST_FULL = 3;
    /** One row in so many is full where rows were broken; the others end paragraphs. */
    private static final int FULL_OF = 3;

    private static final Pattern STRAY = Pattern.compile("\\t\\S(?=\\s*\\n)");
    private static final Pattern MARKS = Pattern.compile("\\*{1,3}|_{2,3}");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+\\S.*");

    PrintedLines {
        lines = List.copyOf(lines);
    }

    /** Those of the first two million characters of a page, 20,000 at most. */
    static PrintedLines of(String page) {
        boolean cut = page.length() > MAX_LENGTH;
        String read = (cut ? page.substring(0, MAX_LENGTH) : page)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        String text = LinkNotes.without(STRAY.matcher(read).replaceAll(""));
        PrintedRows printed = PrintedRows.of(text);
        List<PrintedLine> lines = new ArrayList<>();
        boolean apart = true;
        for (List<Row> line : JoinedRows.of(printed.rows(), width(text))) {
            PrintedLine made = line(JoinedRows.text(line), line.getFirst().apart() || apart);
            if (made != null && lines.size() == MAX_LINES) {
                cut = true;
            } else if (made != null) {
                lines.add(made);
            }
            apart = made == null && line.getFirst().apart();
        }
        return new PrintedLines(lines, printed.address(), printed.name(), cut);
    }

    private static @Nullable PrintedLine line(String text, boolean apart) {
        Matcher heading = HEADING.matcher(text);
        int level = heading.matches() ? heading.end(1) : 0;
        Matcher item = JoinedRows.BULLET.matcher(text);
        boolean listed = item.lookingAt();
        String bare = MARKS.matcher(text.substring(listed ? item.end() : level)).replaceAll("");
        String plain = Spaces.collapse(bare);
        return plain.isEmpty() ? null : new PrintedLine(plain, level, listed, apart);
    }

    /** How long rows are before they break, where the page was broken for print; 0 where its paragraphs are whole. */
    private static int width(String page) {
        int[] lengths = page.lines()
                .map(Spaces::collapse)
                .mapToInt(String::length)
                .filter(length -> length >= NARROWEST)
                .sorted()
                .toArray();
        if (lengths.length < FEWEST_FULL) {
            return 0;
        }
        int width = lengths[lengths.length - 1];
        long full =
                IntStream.of(lengths).filter(length -> length >= width - RAGGED).count();
        return width <= WIDEST && full >= FEWEST_FULL && full * FULL_OF >= lengths.length ? width : 0;
    }
}
