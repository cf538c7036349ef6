package newswire.ingest.fetch.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header fields of an answer, in order. Immutable. */
public final class Fields {

    private final List<String> fields; // name and value in turn

    private Fields(List<String> fields) {
        this.fields = fields;
    }

    /**
     * Reads fields to the empty line after them (RFC 9112, section 5). A line that is no field is passed over, as browsers
     * do; one that continues the last field belongs to it.
     *
     * @param most bytes that they may have together
     */
    static Fields read(Input in, int most) throws IOException {
        var fields = new ArrayList<String>();
        var left = most;
        var isField = false;
        while (true) {
            var line = in.line(left);
            if (line.isEmpty()) {
                return new Fields(fields);
            }
            left -= line.length();
            if (isBlank(line.charAt(0))) {
                if (isField) {
                    fields.add(trimmed(fields.removeLast() + " " + trimmed(line)));
                }
            } else {
                isField = add(line, fields);
            }
        }
    }

    private static boolean add(String line, List<String> fields) {
        var colon = line.indexOf(':');
        if (colon > 0) {
            fields.add(trimmed(line, 0, colon));
            fields.add(trimmed(line, colon + 1, line.length()));
        }
        return colon > 0;
    }

    private static String trimmed(String text) {
        return trimmed(text, 0, text.length());
    }

    /** Without the white space that HTTP knows around it, and without what no value may have (RFC 9110, section 5.5). */
    private static String trimmed(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).replace('\r', ' ').replace('\0', ' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\0';
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
