package newswire.ingest.parse.xml;

/** Where names and white space begin and end in markup. */
final class Syntax {

    private Syntax() {}

    static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !endsName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    static int pastNext(String text, char c, int from) {
        int end = text.indexOf(c, from);
        return end < 0 ? text.length() : end + 1;
    }

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c == ':'
                || c >= 0xc0 && Character.isLetter(c);
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/' || c == '<' || c == '=' || c == '"' || c == '\'';
    }
}
