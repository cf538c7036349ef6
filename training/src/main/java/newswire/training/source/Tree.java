package newswire.training.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Nested values of a file. */
public record Tree(SourceFile file, JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Of a file in JSON. */
    public static Tree json(Path file) {
        return read(JSON, new SourceFile(file));
    }

    /** Of a file in YAML. */
    public static Tree yaml(Path file) {
        return read(YAML, new SourceFile(file));
    }

    private static Tree read(ObjectMapper format, SourceFile file) {
        return new Tree(file, file.read(format::readTree));
    }

    /** All that it has by names. */
    public Set<Map.Entry<String, JsonNode>> members() {
        if (!root.isObject()) {
            throw file.wrong(1, "has no names with values");
        }
        return root.properties();
    }

    /** All that it lists. */
    public Collection<JsonNode> items() {
        if (!root.isArray()) {
            throw file.wrong(1, "is no list");
        }
        return root.values();
    }

    /** What it has by a name. */
    public JsonNode part(String name) {
        if (!root.has(name)) {
            throw file.wrong(1, "has no '" + name + "'");
        }
        return root.get(name);
    }
}
