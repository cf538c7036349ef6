package newswire.ingest.parse.date;

/** How far a date has been read. */
final class Cursor {

    final String text;
    int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean isNext(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    int value(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
