package newswire.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A setting that a table of a document names.
 *
 * @param name may stand for its kin ({@code x.*}), be of a list ({@code x[n].y}) or of a map ({@code x.NAME})
 * @param usual the default that stands beside it as code; empty where it is said in words, or not at all
 * @param words the whole cell that says the default
 */
record SettingRow(String name, String usual, String words) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Those of all tables of a document that are headed {@code | setting | default |}. */
    static List<SettingRow> in(Path document) throws IOException {
        var rows = new ArrayList<SettingRow>();
        var isTable = false;
        for (var line : Files.readAllLines(document)) {
            isTable = line.startsWith("| setting | default |") || isTable && line.startsWith("|");
            if (isTable && line.startsWith("| `")) {
                var cells = line.split("(?<!\\\\)\\|");
                rows.addAll(of(code(cells[1]), cells[2].strip()));
            }
        }
        return rows;
    }

    /** A name that begins with a dot stands beside the one before it; one default is that of all, several are of one each. */
    private static List<SettingRow> of(List<String> names, String cell) {
        var defaults = CODE.matcher(cell).replaceAll("").matches("[, ]*") ? code(cell) : List.<String>of();
        var rows = new ArrayList<SettingRow>();
        var beside = "";
        for (var name : names) {
            var whole = name.startsWith(".") ? beside + name : name;
            beside = name.startsWith(".") ? beside : name.substring(0, name.lastIndexOf('.'));
            var usual = defaults.size() == names.size() ? defaults.get(rows.size()) : String.join(", ", defaults);
            rows.add(new SettingRow(whole, usual, cell));
        }
        return rows;
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    /** Whether the row says something of this setting. */
    boolean isOf(String setting) {
        return name.equals(setting)
                || name.startsWith(setting + "[n]")
                || name.equals(setting + ".NAME")
                || name.endsWith(".*") && setting.startsWith(name.substring(0, name.length() - 1));
    }
}
