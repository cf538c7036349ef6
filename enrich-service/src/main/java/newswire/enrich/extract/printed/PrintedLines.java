package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newswire.enrich.extract.person.WordedByline;
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

    private static final Pattern GAP = Pattern.compile("\\n[ \\t\\u00a0\\f]*\\n|\\f");
    private static final Pattern STRAY = Pattern.compile("\\t\\S(?=\\s*\\n)");
    private static final Pattern MARKS = Pattern.compile("\\*{1,3}|_{2,3}");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+\\S.*");
    private static final Pattern BULLET = Pattern.compile("^[•·*▪‣–-]\\s+");

    /** {@code https://harbourpost.example/ferry 1/3}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://\\S{4,2000})(?:\\s+(?:page\\s+)?\\d+\\s*(?:/|of)\\s*\\d+)?");

    /** {@code 24/11/2026, 20:11 Ferry returns | Harbour Post}. */
    private static final Pattern NAME = Pattern.compile(
            "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s+\\d{1,2}[:.]\\d{2}(?:\\s*[AP]M)?\\s+(\\S.{8,200})");

    private static final Pattern PAGE = Pattern.compile(
            "(?iu)(?:page|seite|página|pagina|page n°|стр\\.)?\\s*\\d{1,3}\\s*(?:(?:/|of|von|de|sur|di|из)\\s*\\d{1,3})?");

    PrintedLines {
        lines = List.copyOf(lines);
    }

    /** Those of the first two million characters of a page, 20,000 at most. */
    static PrintedLines of(String page) {
        boolean cut = page.length() > MAX_LENGTH;
        String read = cut ? page.substring(0, MAX_LENGTH) : page;
        List<PrintedLine> lines = new ArrayList<>();
        String address = null;
        String name = null;
        String whole =
                STRAY.matcher(read.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        int width = width(whole);
        for (String part : GAP.split(whole)) {
            boolean apart = true;
            for (String text : joined(part, width)) {
                Matcher addressed = ADDRESS.matcher(text);
                Matcher named = NAME.matcher(text);
                if (addressed.matches()) {
                    address = address == null ? addressed.group(1) : address;
                } else if (named.matches() && (lines.isEmpty() || named.group(1).equals(name))) {
                    name = named.group(1);
                } else if (lines.size() == MAX_LINES) {
                    cut = true;
                } else if (!PAGE.matcher(text).matches()) {
                    add(lines, text, apart);
                }
                apart = false;
            }
        }
        return new PrintedLines(lines, address, name, cut);
    }

    private static void add(List<PrintedLine> lines, String text, boolean apart) {
        Matcher heading = HEADING.matcher(text);
        int level = heading.matches() ? heading.end(1) : 0;
        String plain = Spaces.collapse(MARKS.matcher(text.substring(level)).replaceAll(""));
        String bare = BULLET.matcher(plain).replaceFirst("");
        if (!bare.isEmpty()) {
            lines.add(new PrintedLine(bare, level, bare.length() < plain.length(), apart));
        }
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
        return width <= WIDEST && full >= FEWEST_FULL && full * 2 >= lengths.length ? width : 0;
    }

    /** The rows of a part, those joined that were one before they were printed. */
    private static List<String> joined(String part, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String given : part.lines().toList()) {
            String row = Spaces.collapse(given);
            if (row.isEmpty()) {
                continue;
            }
            boolean full = width > 0 && length + 1 + firstWord(row) > width;
            if (!line.isEmpty() && !goesOn(line, row, full)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            boolean hyphenated = isHyphenated(line, row);
            line.setLength(line.length() - (hyphenated ? 1 : 0));
            line.append(line.isEmpty() || hyphenated ? "" : " ").append(row);
            length = row.length();
        }
        lines.add(line.toString());
        return lines;
    }

    /** How long the word is that would have stood in the row above, had there been room. */
    private static int firstWord(String row) {
        int space = row.indexOf(' ');
        return space < 0 ? row.length() : space;
    }

    /** Whether a word goes on behind its hyphen. */
    private static boolean isHyphenated(CharSequence line, String row) {
        int end = line.length();
        return end > 1
                && line.charAt(end - 1) == '-'
                && Character.isLowerCase(line.charAt(end - 2))
                && Character.isLowerCase(row.codePointAt(0));
    }

    private static boolean goesOn(CharSequence line, String row, boolean full) {
        int first = row.codePointAt(0);
        char last = line.charAt(line.length() - 1);
        boolean begun = HEADING.matcher(row).matches()
                || BULLET.matcher(row).lookingAt()
                || ADDRESS.matcher(row).matches();
        boolean amid = last == ',' || Character.isLowerCase(first) && WordedByline.read(row) == null;
        return !begun && (amid || full && WordedByline.read(row) == null && WhenLine.read(row) == null);
    }
}
