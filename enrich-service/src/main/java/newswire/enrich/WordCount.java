package newswire.enrich;

import java.lang.Character.UnicodeScript;

/**
 * Words as a reader would count them, the same on every machine: a run of letters and digits is a word, marks inside it
 * ({@code don't}, {@code 12.5}) do not part it; each Chinese or Japanese character is one; where a script of South-East
 * Asia leaves no spaces, five characters are taken for a word.
 */
public final class WordCount {

    private static final int CHARACTERS_OF_AN_UNSPACED_WORD = 5;

    private WordCount() {}

    /** How many words {@code text} has. */
    public static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                boolean part = Character.isLetterOrDigit(c) || inWord && joins(c) && continues(text, i);
                words += part && !inWord ? 1 : 0;
                inWord = part;
                continue;
            }
            switch (writing(c)) {
                case IDEOGRAPHIC -> {
                    words++;
                    inWord = false;
                }
                case UNSPACED -> {
                    unspaced++;
                    inWord = false;
                }
                case SPACED -> {
                    words += inWord ? 0 : 1;
                    inWord = true;
                }
                case NONE -> inWord = inWord && (isMark(c) || joins(c) && continues(text, i));
            }
        }
        return words + Math.ceilDiv(unspaced, CHARACTERS_OF_AN_UNSPACED_WORD);
    }

    private static boolean joins(int c) {
        return c == '\'' || c == '\u2019' || c == '.' || c == ',' || c == '_';
    }

    private static boolean continues(String text, int next) {
        return next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static Writing writing(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return Writing.NONE;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> Writing.IDEOGRAPHIC;
            case THAI, LAO, KHMER, MYANMAR -> Writing.UNSPACED;
            default -> Writing.SPACED;
        };
    }

    private enum Writing {
        SPACED,
        UNSPACED,
        IDEOGRAPHIC,
        NONE
    }
}
