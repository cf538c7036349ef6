package newswire.ingest.fetch.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header fields of an answer, in order. Immutable. */
public final class Fields {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_LINES = 200;

    private final List<String> fields; // name and value in turn

    private Fields(List<String> fields) {
        this.fields = fields;
    }

    /**
     * Reads fields to the empty line after them (RFC 9112, section 5). A line that is no field is passed over, as browsers
     * do; one that continues the last field belongs to it.
     */
    static Fields read(Input in) throws IOException {
        var fields = new ArrayList<String>();
        for (int lines = 0; ; lines++) {
            var line = in.line(LONGEST_LINE);
            if (line.isEmpty()) {
                return new Fields(fields);
            }
            if (lines == MOST_LINES) {
                throw new ProtocolException("more than " + MOST_LINES + " lines in the head of the answer");
            }
            add(line, fields);
        }
    }

    private static void add(String line, List<String> fields) throws ProtocolException {
        var first = line.charAt(0);
        var colon = line.indexOf(':');
        if (first == ' ' || first == '\t') {
            if (!fields.isEmpty()) {
                var whole = fields.removeLast() + " " + trimmed(line);
                if (whole.length() > LONGEST_LINE) {
                    throw new ProtocolException("a header of more than " + LONGEST_LINE + " bytes");
                }
                fields.add(trimmed(whole));
            }
        } else if (colon > 0) {
            fields.add(trimmed(line.substring(0, colon)));
            fields.add(trimmed(line.substring(colon + 1)));
        }
    }

    /** Without the white space that HTTP knows; others are bytes of a value. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The value of the first field of this name, in whatever case, that has one; null for none. */
    public @Nullable String first(String name) {
        for (int n = 0; n < fields.size(); n += 2) {
            if (fields.get(n).equalsIgnoreCase(name)) {
                var value = fields.get(n + 1);
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /** The values of all fields of this name, in order. */
    public List<String> all(String name) {
        var values = new ArrayList<String>();
        for (int n = 0; n < fields.size(); n += 2) {
            if (fields.get(n).equalsIgnoreCase(name)) {
                values.add(fields.get(n + 1));
            }
        }
        return values;
    }

    /** The members of a list that may be spread over several fields (RFC 9110, section 5.6.1), in lower case. */
    List<String> members(String name) {
        var members = new ArrayList<String>();
        for (var value : all(name)) {
            for (var member : value.split(",", -1)) {
                var stripped = member.strip();
                if (!stripped.isEmpty()) {
                    members.add(stripped.toLowerCase(Locale.ROOT));
                }
            }
        }
        return members;
    }
}
