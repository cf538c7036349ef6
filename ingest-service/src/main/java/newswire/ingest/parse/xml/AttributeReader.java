package newswire.ingest.parse.xml;

import java.util.Arrays;
import newswire.ingest.parse.xml.Tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a start tag after its name, quoted as XML wants it or not. */
final class AttributeReader {

    private static final int MOST = 250;

    /** In characters; a longer value is left out whole, since half an address is a wrong one. */
    private static final int LONGEST = 200_000;

    private final String text;
    private final Damage damage;
    private final Tags tags;
    private final References references;
    private String[] attributes = new String[32];
    private int count;
    private boolean endsElement;

    AttributeReader(String text, Damage damage, Tags tags, References references) {
        this.text = text;
        this.damage = damage;
        this.tags = tags;
        this.references = references;
    }

    /** Reads to the end of the tag and returns the position after it, -1 when the document ends first. */
    int read(int from, int depth, Tag tag) throws BeyondLimits {
        count = 0;
        endsElement = false;
        int at = Syntax.skipSpace(text, from);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            } else if (c == '<') {
                damage.note("<%s> has no '>'", at, tag.written);
                return at;
            } else if (c == '/') {
                endsElement = at + 1 < text.length() && text.charAt(at + 1) == '>';
                at++;
            } else if (count == MOST) {
                damage.note("too many attributes", at);
                at = Syntax.pastNext(text, '>', at);
                endsElement = text.charAt(at - 2) == '/';
                return at;
            } else {
                at = attribute(at, depth);
            }
            at = Syntax.skipSpace(text, at);
        }
        return -1;
    }

    /** Names in lower case and values in turn, null when there are none. */
    String @Nullable [] taken() {
        return count == 0 ? null : Arrays.copyOf(attributes, count * 2);
    }

    /** Whether the tag ends its element as well. */
    boolean endsElement() {
        return endsElement;
    }

    private int attribute(int from, int depth) throws BeyondLimits {
        int at = Syntax.nameEnd(text, from);
        if (at == from) {
            damage.note("a stray character in a tag", at);
            return at + 1;
        }
        Tag name = tags.at(text, from, at);
        String value = "";
        int equals = Syntax.skipSpace(text, at);
        if (equals < text.length() && text.charAt(equals) == '=') {
            int start = Syntax.skipSpace(text, equals + 1);
            char quote = start < text.length() ? text.charAt(start) : 0;
            int end = quote == '"' || quote == '\'' ? closingQuote(start, quote) : -1;
            if (end >= 0) {
                value = value(start + 1, end);
                at = end + 1;
            } else {
                at = bareEnd(start);
                value = value(start, at);
                damage.note("the attribute '%s' is not quoted", from, name.written);
            }
        } else {
            damage.note("the attribute '%s' has no value", from, name.written);
        }
        if (name.folded.startsWith("xmlns")) {
            tags.bind(name.folded, value, depth);
        }
        if (attributes.length == count * 2) {
            attributes = Arrays.copyOf(attributes, attributes.length * 2);
        }
        attributes[count * 2] = name.folded;
        attributes[count * 2 + 1] = value;
        count++;
        return at;
    }

    private String value(int from, int to) throws BeyondLimits {
        if (to - from > LONGEST) {
            damage.note("an attribute of " + (to - from) + " characters", from);
            return "";
        }
        return references.resolve(from, to);
    }

    /** Where a quoted value ends, or -1 when the quote that comes next can't be the one that was meant. */
    private int closingQuote(int start, char quote) {
        int end = text.indexOf(quote, start + 1);
        if (end < 0) {
            return -1;
        }
        int close = text.indexOf('>', start + 1, end);
        int bracket = close < 0 ? -1 : text.indexOf('<', close, end);
        // A value may hold a '>' and, against the rules, a whole tag; but not line after line of them.
        return bracket >= 0 && text.indexOf('\n', start, bracket) >= 0 ? -1 : end;
    }

    private int bareEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        return at;
    }
}
