package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what programs that make text of pages write of links, pictures and buttons: numbers in brackets with
 * the addresses listed below, addresses in brackets behind their words, and Markdown.
 */
final class LinkNotes {

    private static final int FEWEST_LISTED = 3;
    private static final int LONGEST_LEAD = 20;
    private static final int MOST_LEADS = 2;

    /** {@code 12. https://harbourpost.example/}, {@code [12]: mailto:post@harbourpost.example}. */
    private static final Pattern LISTED = Pattern.compile(
            "\\s*(?:(\\d{1,4})\\.|\\[(\\d{1,4})\\]:?)\\s+(?:https?://|mailto:|file:/|tel:|javascript:)\\S*\\s*");

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,4})\\]");
    private static final String WITH_TITLE = "[^()\\s]{0,2000}+(?:\\s[^()]{0,300}+)?+\\)";
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]{0,500}\\]\\(" + WITH_TITLE);
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{0,500})\\]\\((?:https?://|mailto:|/|#|\\.)" + WITH_TITLE);
    /** An item of a list that is a link of some words, as the headlines of other stories are. */
    private static final Pattern ITEM =
            Pattern.compile("(?m)^[ \\t]*[*+-] {1,3}\\[(?:[^\\[\\]\\s]{1,60} ){3,30}[^\\[\\]\\s]{1,60}\\]"
                    + "\\([^()\\s]{1,2000}\\)[ \\t]*$");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![ \\t])[ \\t]*+(?:\\([ \\t]*+https?://[^\\s()<>]{1,2000}[ \\t]*\\)|<https?://[^\\s()<>]{1,2000}>)");
    private static final Pattern LYNX = Pattern.compile("\\[(?:IMAGE|INLINE|LINK|ISMAP|EMBED|USEMAP)\\]|\\(BUTTON\\)");

    private LinkNotes() {}

    /** The text without them. */
    static String without(String text) {
        String plain = text;
        if (text.indexOf("](") >= 0) {
            plain = ITEM.matcher(plain).replaceAll("");
            plain = LINK.matcher(PICTURE.matcher(plain).replaceAll("")).replaceAll("$1");
        }
        if (text.indexOf("//") >= 0) {
            plain = withoutList(ADDRESS.matcher(plain).replaceAll(""));
        }
        return LYNX.matcher(plain).replaceAll("");
    }

    private static String withoutList(String text) {
        List<String> rows = text.lines().toList();
        Set<String> numbers = rows.stream()
                .map(LISTED::matcher)
                .filter(Matcher::matches)
                .map(listed -> listed.group(1) == null ? listed.group(2) : listed.group(1))
                .collect(Collectors.toSet());
        if (numbers.size() < FEWEST_LISTED) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        boolean listing = false;
        for (String row : rows) {
            boolean listed = LISTED.matcher(row).matches();
            if (listed && !listing) {
                dropLead(kept);
            } else if (!listed) {
                kept.add(NUMBER.matcher(row).replaceAll(number -> numbers.contains(number.group(1)) ? "" : "$0"));
            }
            listing = listed || listing && row.isBlank();
        }
        return String.join("\n", kept);
    }

    /** Drops what leads to the list: {@code References}, {@code Visible links:}. */
    private static void dropLead(List<String> rows) {
        int leads = 0;
        while (!rows.isEmpty() && leads < MOST_LEADS && mayLead(rows.getLast().strip())) {
            leads += rows.removeLast().isBlank() ? 0 : 1;
        }
    }

    private static boolean mayLead(String row) {
        return row.length() <= LONGEST_LEAD && !row.endsWith(".");
    }
}
