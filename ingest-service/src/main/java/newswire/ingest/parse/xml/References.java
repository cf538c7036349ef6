package newswire.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * Resolves character and entity references. Knows the five of XML, those that the document declares for itself, and
 * those of HTML, which feeds use without declaring them. Declarations that point outside the document are not followed.
 */
final class References {

    /** What all declared entities of a document together may expand to; HTML's own are short and need no bound. */
    static final int MOST_EXPANSION = 256 * 1024;

    private static final int DEEPEST_NESTING = 16;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_DECLARATIONS = 2_000;

    private final String text;
    private final boolean carriageReturns;
    private final Damage damage;
    private final Map<String, String> declared = new HashMap<>(0);
    private final Map<String, String> html = new HashMap<>(0);
    private int expanded;
    private boolean declaredElsewhere;

    References(String text, Damage damage) {
        this.text = text;
        this.carriageReturns = text.indexOf('\r') >= 0;
        this.damage = damage;
    }

    boolean canDeclare() {
        return declared.size() < MOST_DECLARATIONS;
    }

    /** Remembers an internal entity; the first declaration of a name counts (XML 1.0, 4.2). */
    void declare(String name, String literal) {
        declared.putIfAbsent(name, literal);
    }

    /** Takes note that the document relies on declarations outside of it; those of RSS 0.91 and XHTML are HTML's. */
    void declaredElsewhere() {
        declaredElsewhere = true;
    }

    /** The text between two positions with all references resolved. */
    String resolve(int from, int to) throws BeyondLimits {
        int ampersand = text.indexOf('&', from, to);
        if (ampersand < 0) {
            return literally(text, from, to);
        }
        StringBuilder out = new StringBuilder(to - from);
        append(text, from, to, ampersand, 0, out, from);
        repairSurrogates(out);
        return literally(out.toString(), 0, out.length());
    }

    /** The text between two positions, line ends as XML wants them (XML 1.0, 2.11). */
    String literally(String from, int start, int end) {
        if (!carriageReturns || from.indexOf('\r', start, end) < 0) {
            return from.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = from.charAt(i);
            if (c != '\r') {
                out.append(c);
            } else if (i + 1 >= end || from.charAt(i + 1) != '\n') {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private void append(String text, int from, int to, int firstAmpersand, int depth, StringBuilder out, int place)
            throws BeyondLimits {
        int copied = from;
        int ampersand = firstAmpersand;
        while (ampersand >= 0) {
            out.append(text, copied, ampersand);
            int end = ampersand + 1 < to && text.charAt(ampersand + 1) == '#'
                    ? appendCharacter(text, ampersand, to, out, depth == 0 ? ampersand : place)
                    : appendEntity(text, ampersand, to, depth, out, depth == 0 ? ampersand : place);
            if (end < 0) {
                out.append('&');
                end = ampersand + 1;
                damage.note("an ampersand that stands for itself", depth == 0 ? ampersand : place);
            }
            copied = end;
            ampersand = text.indexOf('&', end, to);
        }
        out.append(text, copied, to);
    }

    /** Appends what {@code &#...;} stands for and returns the position after it, -1 when it is no reference. */
    private int appendCharacter(String text, int ampersand, int to, StringBuilder out, int place) {
        int at = ampersand + 2;
        boolean hex = at < to && (text.charAt(at) | 0x20) == 'x';
        if (hex) {
            at++;
        }
        int digits = at;
        int code = 0;
        while (at < to) {
            int digit = Character.digit(text.charAt(at), hex ? 16 : 10);
            if (digit < 0 || text.charAt(at) > 'f') {
                break;
            }
            code = code > 0x110000 ? code : code * (hex ? 16 : 10) + digit;
            at++;
        }
        if (at == digits) {
            return -1;
        }
        if (at < to && text.charAt(at) == ';') {
            at++;
        } else {
            damage.note("a character reference without its semicolon", place);
        }
        if (code >= 0x80 && code < 0xa0) {
            out.append(Characters.WINDOWS_1252.charAt(code - 0x80));
        } else if (Characters.allowed(code)) {
            out.appendCodePoint(code);
        } else if (code >= 0xd800 && code <= 0xdfff) {
            out.append((char) code); // Half of a pair written as two references; put right at the end.
        } else {
            damage.note("a reference to a character that XML forbids", place);
        }
        return at;
    }

    private int appendEntity(String text, int ampersand, int to, int depth, StringBuilder out, int place)
            throws BeyondLimits {
        int basicEnd = appendBasic(text, ampersand + 1, to, out);
        if (basicEnd > 0) {
            return basicEnd;
        }
        int limit = Math.min(to, ampersand + LONGEST_NAME);
        int at = ampersand + 1;
        while (at < limit && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (at == ampersand + 1 || at >= limit || text.charAt(at) != ';') {
            return -1;
        }
        String name = text.substring(ampersand + 1, at);
        String literal = declared.get(name);
        if (literal != null) {
            expand(literal, depth, out, place);
            return at + 1;
        }
        String html = html(name);
        if (html.isEmpty()) {
            return -1;
        }
        if (!declaredElsewhere) {
            damage.note("the entity '%s' is not declared", place, name);
        }
        out.append(html);
        return at + 1;
    }

    private void expand(String literal, int depth, StringBuilder out, int place) throws BeyondLimits {
        expanded += literal.length() + 1;
        if (expanded > MOST_EXPANSION) {
            throw new BeyondLimits("its entities expand to more than " + MOST_EXPANSION / 1024 + " KiB", place);
        }
        if (depth >= DEEPEST_NESTING) {
            throw new BeyondLimits("its entities are nested more than " + DEEPEST_NESTING + " deep", place);
        }
        append(literal, 0, literal.length(), literal.indexOf('&'), depth + 1, out, place);
    }

    /** Appends what one of XML's own five stands for and returns the position after it, 0 when it is none of these. */
    private static int appendBasic(String text, int at, int to, StringBuilder out) {
        char first = at < to ? text.charAt(at) : 0;
        String name = first == 'l' ? "lt;" : first == 'g' ? "gt;" : first == 'q' ? "quot;" : "amp;";
        if (first == 'a' && text.startsWith("ap", at)) {
            name = "apos;";
        }
        if (!text.startsWith(name, at) || at + name.length() > to) {
            return 0;
        }
        out.append(
                switch (name) {
                    case "lt;" -> '<';
                    case "gt;" -> '>';
                    case "quot;" -> '"';
                    case "apos;" -> '\'';
                    default -> '&';
                });
        return at + name.length();
    }

    /** What HTML means by a name, empty when it does not know it. */
    private String html(String name) {
        String known = html.get(name);
        if (known == null) {
            known = htmlEntity(name);
            if (html.size() < MOST_DECLARATIONS) {
                html.put(name, known);
            }
        }
        return known;
    }

    private static String htmlEntity(String name) {
        if (name.equals("lang")) {
            return "\u2329"; // XHTML and HTML 5 disagree about these two, and this is XML.
        } else if (name.equals("rang")) {
            return "\u232a";
        }
        return Entities.getByName(name);
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-'
                || c == '.'
                || c >= 0x80 && Character.isLetter(c);
    }

    private static void repairSurrogates(StringBuilder out) {
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < out.length()
                        && Character.isLowSurrogate(out.charAt(i + 1))) {
                    i++;
                } else {
                    out.setCharAt(i, '\ufffd');
                }
            }
        }
    }
}
