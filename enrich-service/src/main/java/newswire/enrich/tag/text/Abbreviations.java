package newswire.enrich.tag.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;

/** Tells the full stop of an abbreviation from that of a sentence, in English above all. */
final class Abbreviations {

    private static final WordLists LISTS = WordLists.of(Abbreviations.class, "en");

    /** Forms such as {@code U.S.} and {@code p.m.} */
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\.)+(?:\\p{L}\\.)|\\p{L}{1,2}\\.(?:\\p{L}\\.)+");

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    /** What stands before a name or a number, and so never at the end of a sentence. */
    private static final Set<String> LEADING = LISTS.list("leading");

    /** What may stand anywhere. */
    private static final Set<String> ANYWHERE = LISTS.list("anywhere");

    private Abbreviations() {}

    /** Whether {@code word}, which ends with a full stop, is read with it in the midst of a sentence. */
    static boolean isAbbreviation(String word) {
        return isLeading(word) || ANYWHERE.contains(stem(word)) || isLettered(word);
    }

    /** Whether a name or number has to follow. */
    static boolean isLeading(String word) {
        return LEADING.contains(stem(word)) || INITIAL.matcher(word).matches();
    }

    /** Whether each letter has its own full stop, so that the last one belongs to the word at the end of a sentence too. */
    static boolean isLettered(String word) {
        return LETTERS.matcher(word).matches();
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT);
    }
}
