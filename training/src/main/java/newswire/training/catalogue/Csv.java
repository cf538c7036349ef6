package newswire.training.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of comma-separated values with a row of names first (RFC 4180, each row on one line). */
final class Csv {

    private Csv() {}

    /** The rows, each by the names of the columns. */
    static List<Map<String, String>> read(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        var lines = Files.readAllLines(file);
        var names = lines.isEmpty() ? List.<String>of() : fields(lines.getFirst());
        for (var line : lines.stream().skip(1).toList()) {
            var fields = fields(line);
            var row = new HashMap<String, String>();
            for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
                row.put(names.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
