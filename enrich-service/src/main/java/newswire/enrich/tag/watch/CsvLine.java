package newswire.enrich.tag.watch;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values, RFC 4180 without line feeds in values. */
final class CsvLine {

    private CsvLine() {}

    /** @throws IllegalArgumentException when a quotation mark is never closed */
    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (quoted && unit == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (unit == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(unit);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is never closed");
        }
        fields.add(field.toString());
        return fields;
    }
}
