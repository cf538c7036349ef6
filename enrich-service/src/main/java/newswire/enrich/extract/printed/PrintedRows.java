package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a printed page, without what the printer added: numbers of pages, heads that run above each page, addresses
 * below, and rules.
 *
 * @param address that the printer wrote below the page; null for none
 * @param name that the printer wrote above it, which has the headline in it; null for none
 */
record PrintedRows(
        List<Row> rows, @Nullable String address, @Nullable String name) {

    /**
     * A row as it was printed.
     *
     * @param text without the spaces around it
     * @param indent how many spaces it begins with
     * @param apart whether a blank row or a rule is above it
     * @param overleaf whether a page ends above it
     */
    record Row(String text, int indent, boolean apart, boolean overleaf) {}

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 14;
    private static final int MOST_LEADING = 8;
    private static final char PAGE_BREAK = '\f';

    /** {@code https://harbourpost.example/ferry 1/3}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://\\S{4,2000})(?:\\s+(?:page\\s+)?\\d+\\s*(?:/|of)\\s*\\d+)?");

    /** {@code 24/11/2026, 20:11 Ferry returns | Harbour Post}. */
    private static final Pattern NAME = Pattern.compile(
            "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s+\\d{1,2}[:.]\\d{2}(?:\\s*[AP]M)?\\s+(\\S.{8,200})");

    private static final Pattern PAGE = Pattern.compile("(?iu)(?:page|seite|página|pagina|page"
            + " n°|стр\\.)?\\s*\\d{1,3}\\s*(?:(?:/|of|von|de|sur|di|из)\\s*\\d{1,3})?");

    private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}|[ \\u00a0]*\\t\\s*)\\S");
    private static final Pattern ENDS = Pattern.compile(".*[.!?…]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    PrintedRows {
        rows = List.copyOf(rows);
    }

    static PrintedRows of(String text) {
        List<String> printed = List.of(text.replace("\f", "\n\f\n").split("\n", -1));
        Map<String, Integer> heads = heads(printed);
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        String address = null;
        String name = null;
        boolean apart = true;
        boolean overleaf = false;
        for (String given : printed) {
            String row = Spaces.collapse(given);
            Matcher addressed = ADDRESS.matcher(row);
            Matcher named = NAME.matcher(row);
            if (given.indexOf(PAGE_BREAK) >= 0) {
                overleaf = true;
                apart = true;
            } else if (isRule(row)) {
                apart = true;
            } else if (addressed.matches()) {
                address = address == null ? addressed.group(1) : address;
                overleaf = true;
                if (!rows.isEmpty() && !apart && leads(rows.getLast())) {
                    rows.removeLast();
                    apart = true;
                }
            } else if (named.matches() && (rows.isEmpty() || named.group(1).equals(name))) {
                name = named.group(1);
                overleaf = true;
            } else if (PAGE.matcher(row).matches()
                    || isHead(given) && heads.getOrDefault(masked(row), 0) > 1 && !seen.add(masked(row))) {
                overleaf = true;
            } else {
                rows.add(new Row(row, indent(given), apart, overleaf));
                apart = false;
                overleaf = false;
            }
        }
        return new PrintedRows(rows, address, name);
    }

    /** Whether a row says by itself what the address below it is of: {@code View this email in your browser}. */
    private static boolean leads(Row row) {
        return row.apart()
                && Words.count(row.text()) <= MOST_LEADING
                && !ENDS.matcher(row.text()).matches();
    }

    /** Whether nothing is said in a row: it is blank, or a line is drawn. */
    private static boolean isRule(String row) {
        return row.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /**
     * How many pages follow one another that have the same head but for the page's number, by heads without their numbers: at
     * most, where they do so several times.
     */
    private static Map<String, Integer> heads(List<String> printed) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, RunningHead> last = new HashMap<>();
        int read = 0;
        for (String given : printed) {
            read += given.indexOf(PAGE_BREAK) >= 0 ? RunningHead.PAGE : given.length();
            if (isHead(given)) {
                String row = Spaces.collapse(given);
                RunningHead head = RunningHead.after(last.get(masked(row)), numbers(row), read);
                last.put(masked(row), head);
                counts.merge(masked(row), head.pages(), Integer::max);
            }
        }
        return counts;
    }

    /** A few words in columns, a number among them. */
    private static boolean isHead(String given) {
        return given.length() <= 300
                && COLUMNS.matcher(given).find()
                && NUMBER.matcher(given).find()
                && Words.count(given) >= FEWEST_WORDS
                && Words.count(given) <= MOST_WORDS;
    }

    private static String masked(String row) {
        return NUMBER.matcher(row).replaceAll("0");
    }

    private static List<Integer> numbers(String row) {
        return NUMBER.matcher(row)
                .results()
                .map(number -> number.group().length() > 6 ? -1 : Integer.parseInt(number.group()))
                .toList();
    }

    private static int indent(String given) {
        int indent = 0;
        while (indent < given.length() && Spaces.isSpace(given.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
