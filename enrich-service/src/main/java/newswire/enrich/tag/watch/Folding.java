package newswire.enrich.tag.watch;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Texts as they are compared: each code unit by itself, so that offsets stay. */
final class Folding {

    /** Written without spaces between words. */
    private static final Set<UnicodeScript> SPACELESS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Folding() {}

    /** White space, dashes and apostrophes in one form each; case as it is. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char unit) {
        return switch (unit) {
            case '\u2019', '\u2018', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            default -> Character.isWhitespace(unit) ? ' ' : unit;
        };
    }

    /** In lower case. */
    static String lower(String text) {
        var lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    /** Whether a word can begin or end between the units before and after this offset. */
    static boolean isBoundary(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(offset);
        int after = text.codePointAt(offset);
        return !isOfWord(before) || !isOfWord(after) || isSpaceless(before) || isSpaceless(after);
    }

    static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    static boolean isSpaceless(int codePoint) {
        return codePoint >= 0x0e00 && SPACELESS.contains(UnicodeScript.of(codePoint));
    }

    /** End of the word that begins at this offset; of scripts without spaces one letter. */
    static int wordEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && !isBoundary(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
