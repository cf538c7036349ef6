package newswire.enrich.siterule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswire.enrich.extract.rule.SiteRules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The files of a folder, or one file, that hold site rules: YAML, and so JSON too. */
public final class RuleFiles {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_BYTES = 1024 * 1024;

    private RuleFiles() {}

    /**
     * Reads and checks all rules of a file, or of the {@code .yml}, {@code .yaml} and {@code .json} files of a folder.
     *
     * @throws WrongSiteRulesException naming every fault with its file, site and selector
     * @throws IOException when there is no such file or folder, or it can't be read
     */
    public static SiteRules read(Path fileOrFolder) throws IOException {
        return parse(contents(fileOrFolder));
    }

    /** The text of each file by its name. */
    static Map<String, String> contents(Path fileOrFolder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : Files.isDirectory(fileOrFolder) ? files(fileOrFolder) : List.of(fileOrFolder)) {
            contents.put(String.valueOf(file.getFileName()), text(file));
        }
        return contents;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(RuleFiles::isRuleFile)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new IOException(folder + " holds more than " + MOST_FILES + " files of rules");
            }
            return files;
        }
    }

    /** Not those that editors and orchestrators hide behind a dot. */
    private static boolean isRuleFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
        return named && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(file + " is larger than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, UTF_8);
        }
    }

    static SiteRules parse(Map<String, String> contents) {
        RuleReader reader = new RuleReader();
        contents.forEach((file, text) -> parse(file, text, reader));
        if (!reader.problems().isEmpty()) {
            throw new WrongSiteRulesException(reader.problems());
        }
        return new SiteRules(reader.rules());
    }

    private static void parse(String file, String text, RuleReader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Iterator<Object> documents =
                    new Yaml(new SafeConstructor(options)).loadAll(text).iterator();
            while (documents.hasNext()) {
                reader.read(file, documents.next());
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            reader.problem(file, "it is no YAML: line " + line + ", " + e.getProblem() + ".");
        } catch (YAMLException e) {
            reader.problem(file, "it is no YAML: " + e.getMessage() + ".");
        }
    }
}
