package newswire.ingest.parse.xml;

/** Reads a document type declaration: its public identifier, and entities that stand for plain text. */
final class Doctype {

    private final String text;
    private final References references;
    private int at;

    private Doctype(String text, int at, References references) {
        this.text = text;
        this.at = at;
        this.references = references;
    }

    /** Reads the declaration at a position and returns the position after it. */
    static int skip(String text, int start, References references) {
        return new Doctype(text, start, references).read();
    }

    private int read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            } else if (c == '"' || c == '\'') {
                references.declaredElsewhere();
                skipQuoted(c);
            } else if (c == '[') {
                at++;
                readSubset();
            } else {
                at++;
            }
        }
        return at;
    }

    private void readSubset() {
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c != '<' && c != '"' && c != '\'') {
                at++;
            } else if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else if (text.startsWith("<!ENTITY", at)) {
                at += "<!ENTITY".length();
                readEntity();
            } else if (c != '<') {
                skipQuoted(c);
            } else if (text.startsWith("</", at) || text.startsWith("<rss", at) || text.startsWith("<feed", at)) {
                return; // The bracket was never closed.
            } else {
                at++;
            }
        }
        if (at < text.length()) {
            at++;
        }
    }

    private void readEntity() {
        skipSpace();
        boolean parameter = at < text.length() && text.charAt(at) == '%';
        if (parameter) {
            at++;
            skipSpace();
        }
        int name = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
            at++;
        }
        int nameEnd = at;
        skipSpace();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int literal = at + 1;
            skipQuoted(text.charAt(at));
            if (!parameter && references.canDeclare()) {
                references.declare(text.substring(name, nameEnd), text.substring(literal, Math.max(literal, at - 1)));
            }
        }
        // SYSTEM and PUBLIC entities lie outside the document: never read.
        skipToClose();
    }

    private void skipToClose() {
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                skipQuoted(c);
            } else {
                at++;
            }
        }
        if (at < text.length()) {
            at++;
        }
    }

    private void skipQuoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        at = end < 0 ? text.length() : end + 1;
    }

    private void skipPast(String mark) {
        int end = text.indexOf(mark, at);
        at = end < 0 ? text.length() : end + mark.length();
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
