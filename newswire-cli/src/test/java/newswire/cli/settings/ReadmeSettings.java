package newswire.cli.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The settings that the README has a row for, with the cell that says their default. */
final class ReadmeSettings {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Map<String, String> defaults = new TreeMap<>();

    private ReadmeSettings() {}

    static ReadmeSettings read() {
        var settings = new ReadmeSettings();
        try {
            for (var line : Files.readAllLines(Path.of("../README.md"))) {
                var cells = line.split("\\|");
                if (line.startsWith("| `newswire.") && cells.length > 2) {
                    settings.add(code(cells[1]), cells[2].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** A name that begins with a dot stands beside the one before it. */
    private void add(List<String> names, String usual) {
        var beside = "";
        for (var name : names) {
            if (name.startsWith("newswire.")) {
                beside = name.substring(0, name.lastIndexOf('.'));
                defaults.putIfAbsent(name, usual);
            } else if (name.startsWith(".")) {
                defaults.putIfAbsent(beside + name, usual);
            }
        }
    }

    /** Whether a setting has a row, be it with its kin ({@code x.*}), as a list ({@code x[n].y}) or as a map ({@code x.NAME}). */
    boolean have(String name) {
        return defaults.keySet().stream()
                .anyMatch(row -> row.equals(name)
                        || row.endsWith(".*") && name.startsWith(row.substring(0, row.length() - 1))
                        || row.startsWith(name + "[n]")
                        || row.equals(name + ".NAME"));
    }

    /** The one default that a row of this name alone shows, empty for none. */
    String usual(String name) {
        var shown = code(defaults.getOrDefault(name, ""));
        return shown.size() == 1 ? shown.getFirst() : "";
    }

    /** The names of all rows. */
    List<String> names() {
        return List.copyOf(defaults.keySet());
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(code -> code.replace("`", ""))
                .toList();
    }
}
