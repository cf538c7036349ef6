package newswire.ingest.parse;

/** What may stand before the first element of a document (XML 1.0, section 2.8). */
final class Prolog {

    private Prolog() {}

    /**
     * Whether the text is such a prolog and nothing else: a feed that broke off before it began. A declaration of HTML is
     * a web page's.
     */
    static boolean isAll(String text) {
        int at = afterSpace(text, 0);
        boolean some = false;
        while (at < text.length()) {
            int end = endOfMarkup(text, at);
            if (end < 0) {
                return false;
            }
            some = true;
            at = afterSpace(text, end);
        }
        return some;
    }

    /** The place after the declaration, comment or instruction that begins here; -1 when none does. */
    private static int endOfMarkup(String text, int at) {
        if (text.startsWith("<?", at)) {
            return after(text, "?>", at + 2);
        } else if (text.startsWith("<!--", at)) {
            return after(text, "-->", at + 4);
        } else if (text.regionMatches(true, at, "<!doctype", 0, 9)
                && !text.regionMatches(true, at + 10, "html", 0, 4)) {
            int subset = text.indexOf('[', at);
            int end = after(text, ">", at);
            return subset >= 0 && subset < end ? after(text, ">", Math.max(subset, text.indexOf(']', subset))) : end;
        }
        return -1;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static int afterSpace(String text, int at) {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
