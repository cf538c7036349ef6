package newswire.enrich.tag.text;

import java.lang.Character.UnicodeScript;

/** Which characters words are made of. */
final class Letters {

    private static final char FIRST_ASIAN = 0x0e00;

    private Letters() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xfeff || Character.isISOControl(c);
    }

    /** Letters, digits, and what is put upon or between them without a width of its own. */
    static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == 0xad
                || c >= 0x200b && c <= 0x200d;
    }

    /** Whether it is written without spaces to its neighbours and is taken for a word. */
    static boolean isWholeWord(int c) {
        if (c < FIRST_ASIAN) {
            return false;
        }
        var script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
