package newswire.enrich.extract.printed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.text.Words;

/**
 * A line of a printed page: a paragraph, a headline, an entry of a menu.
 *
 * @param text without marks of headings, emphasis and lists
 * @param level of a marked heading, 0 for none
 * @param item whether it was marked as an item of a list
 * @param apart whether a blank line is above it
 */
record PrintedLine(String text, int level, boolean item, boolean apart) {

    private static final int FEWEST = 4;
    private static final int MOST_OF_HEADLINE = 30;
    private static final int MOST_OF_FURNITURE = 12;
    private static final int MOST_OF_ENTRY = 4;

    private static final Pattern PATH = Pattern.compile("\\s*[>›»]\\s*");
    private static final Pattern MENU = Pattern.compile("\\s*[|•·]\\s*");
    private static final Pattern BEFORE_DIGIT = Pattern.compile("\\b[oO](?=\\d\\b)");
    private static final Pattern AFTER_DIGIT = Pattern.compile("(?<=\\d)[oO]\\b");
    private static final Pattern ONE = Pattern.compile("\\b[lI](?=\\d\\b)");

    private static final Pattern RUN_IN = Pattern.compile("^(\\p{Ll}{2,4})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern RUN_ON = Pattern.compile("(?<=\\p{Ll}{4})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern SENTENCE =
            Pattern.compile("(?s).*[.!?…。！？।؟][\"'”’»«“)\\]」』]*$|.*[.!?…,][\"”’»«“]$|.{30,}[:：]$");

    boolean isHeading() {
        return level > 0;
    }

    int words() {
        return Words.count(text);
    }

    /** All in capitals, as buttons and menus are. */
    boolean isShout() {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().anyMatch(Character::isUpperCase)
                && words() > 1;
    }

    /** Words enough for a headline, and no sentence. */
    boolean mayBeHeadline() {
        return !item
                && words() >= FEWEST
                && words() <= MOST_OF_HEADLINE
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !isMenu()
                && path().isEmpty()
                && (Cues.in(text) & Cues.OWNER) == 0;
    }

    /** Whole sentences: a closing mark at the end and enough words to be one. */
    boolean isParagraph() {
        return !isHeading()
                && !isShout()
                && words() >= FEWEST
                && SENTENCE.matcher(text).matches();
    }

    /** A short line that begins as what a site asks its readers to do, or says of itself. */
    boolean isFurniture() {
        return words() <= MOST_OF_FURNITURE && (Cues.first(text) & Cues.FURNITURE) != 0 || text.startsWith("©");
    }

    /** An item of a list, or what a colon ends, with a link written out at its end. */
    boolean endsInAddress() {
        int space = text.lastIndexOf(' ');
        boolean listed = item || space > 0 && text.charAt(space - 1) == ':';
        return listed
                && words() <= MOST_OF_HEADLINE
                && (text.startsWith("https://", space + 1) || text.startsWith("http://", space + 1));
    }

    /** {@code 3 hours ago} */
    boolean isAgo() {
        return words() <= MOST_OF_ENTRY
                && (Cues.in(text) & Cues.TIME) != 0
                && text.chars().anyMatch(Character::isDigit);
    }

    /** A short line that leads to other stories. */
    boolean leadsAway() {
        return words() <= MOST_OF_FURNITURE && (Cues.first(text) & Cues.OTHER_STORIES) != 0;
    }

    /** The entries of a trail to the page, empty where it is none. */
    List<String> path() {
        List<String> entries = List.of(PATH.split(text));
        return entries.size() > 1 && entries.stream().allMatch(PrintedLine::isEntry) ? entries : List.of();
    }

    /** Entries side by side. */
    private boolean isMenu() {
        List<String> entries = List.of(MENU.split(text));
        return entries.size() > 2 && entries.stream().allMatch(PrintedLine::isEntry);
    }

    private static boolean isEntry(String entry) {
        return !entry.isEmpty() && Words.count(entry) <= MOST_OF_ENTRY;
    }

    /** The text without what print has run into the name that it begins with: {@code byAda BrookReporter} is by Ada Brook. */
    String withNamesParted() {
        String parted = RUN_IN.matcher(text).replaceFirst("$1 ");
        Matcher on = RUN_ON.matcher(parted);
        boolean may = on.find() && parted.lastIndexOf(' ', on.start()) > 0;
        return may ? parted.substring(0, on.start()) : parted;
    }

    /** The text with letters that were read for digits set right: {@code o8} is 08. */
    String withDigitsRead() {
        String zeros =
                AFTER_DIGIT.matcher(BEFORE_DIGIT.matcher(text).replaceAll("0")).replaceAll("0");
        return ONE.matcher(zeros).replaceAll("1");
    }
}
