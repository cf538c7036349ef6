package newswire.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract as files: today's, or that of a release.
 *
 * @param version of the release
 * @param asyncApi the AsyncAPI document
 * @param schemas by file name
 * @param examples example events as text, by file name; those of a release are its golden events
 * @param accepted breaks of this release that were decided on, word for word
 */
record Contract(
        String version,
        JsonNode asyncApi,
        Map<String, JsonNode> schemas,
        Map<String, String> examples,
        List<String> accepted) {

    private static final Path TODAY = Path.of("src/main/resources/newswire");
    private static final Path RELEASED = Path.of("src/contract/released");

    static Contract today() {
        return read(TODAY);
    }

    /** In no order. */
    static List<Contract> released() {
        try (var releases = Files.list(RELEASED)) {
            return releases.map(Contract::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract read(Path folder) {
        JsonNode asyncApi = JsonMapper.shared().valueToTree(new Yaml().load(text(folder.resolve("asyncapi.yaml"))));
        var schemas = new TreeMap<String, JsonNode>();
        texts(folder.resolve("schemas"))
                .forEach((name, text) -> schemas.put(name, JsonMapper.shared().readTree(text)));
        var accepted = folder.resolve("accepted.txt");
        return new Contract(
                asyncApi.at("/info/version").asString(),
                asyncApi,
                schemas,
                texts(folder.resolve("examples")),
                Files.exists(accepted)
                        ? text(accepted)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .toList()
                        : List.of());
    }

    private static Map<String, String> texts(Path folder) {
        try (var files = Files.list(folder)) {
            var texts = new TreeMap<String, String>();
            files.forEach(file -> texts.put(file.getFileName().toString(), text(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
