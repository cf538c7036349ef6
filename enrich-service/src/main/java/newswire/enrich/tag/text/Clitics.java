package newswire.enrich.tag.text;

/** The endings of English that are tokens of their own: {@code 's 're 've 'll 'd 'm n't}. */
final class Clitics {

    private Clitics() {}

    /** Where such an ending begins in the word from {@code start} to {@code end}, or {@code end} when it has none. */
    static int start(String text, int start, int end) {
        int apostrophe = end - 1;
        while (apostrophe > start && apostrophe > end - 4 && !isApostrophe(text.charAt(apostrophe))) {
            apostrophe--;
        }
        if (apostrophe <= start || !isApostrophe(text.charAt(apostrophe))) {
            return end;
        }
        boolean negation = end - apostrophe == 2
                && apostrophe - 1 > start
                && isLetter(text, apostrophe - 1, 'n')
                && isLetter(text, apostrophe + 1, 't');
        if (negation) {
            return apostrophe - 1;
        }
        return isEnding(text, apostrophe + 1, end) ? apostrophe : end;
    }

    private static boolean isEnding(String text, int from, int end) {
        return switch (end - from) {
            case 1 -> "sdmSDM".indexOf(text.charAt(from)) >= 0;
            case 2 ->
                isLetter(text, from + 1, 'e') && (isLetter(text, from, 'r') || isLetter(text, from, 'v'))
                        || isLetter(text, from, 'l') && isLetter(text, from + 1, 'l');
            default -> false;
        };
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isLetter(String text, int i, char letter) {
        return Character.toLowerCase(text.charAt(i)) == letter;
    }
}
