package newswire.enrich.extract.date;

/** Decimal digits of any script. */
final class Digits {

    private static final char FIRST_OF_OTHERS = 0x0660;

    private Digits() {}

    /** A text with the digits of other scripts as 0 to 9: {@code ٢٠٢٦}, {@code २०२६} and {@code ２０２６} are 2026. */
    static String western(String text) {
        int at = 0;
        while (at < text.length() && !isOther(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] digits = text.toCharArray();
        for (int i = at; i < digits.length; i++) {
            digits[i] = isOther(digits[i]) ? (char) ('0' + Character.digit(digits[i], 10)) : digits[i];
        }
        return new String(digits);
    }

    /** How many of 0 to 9 stand beside each other at most. */
    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Whether a text has digits of any script. */
    static boolean isIn(String text) {
        int at = 0;
        while (at < text.length() && !isAny(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    static boolean isAny(char c) {
        return c >= '0' && c <= '9' || isOther(c);
    }

    private static boolean isOther(char c) {
        return c >= FIRST_OF_OTHERS && Character.isDigit(c);
    }
}
