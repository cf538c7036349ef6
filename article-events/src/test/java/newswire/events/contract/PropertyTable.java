package newswire.events.contract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of a JSON Schema as a table in Markdown: path, type, whether it is always there, and its meaning. */
final class PropertyTable {

    private final JsonNode document;
    private final List<String> rows = new ArrayList<>();

    private PropertyTable(JsonNode document) {
        this.document = document;
    }

    /**
     * @param schema a part of {@code document}, in which its references are looked up
     * @throws IllegalArgumentException when a property says nothing about itself
     */
    static String of(JsonNode schema, JsonNode document) {
        var table = new PropertyTable(document);
        table.object("", table.resolved(schema));
        return "| name | type | always there | meaning |\n|---|---|---|---|\n" + String.join("\n", table.rows) + "\n";
    }

    private void object(String path, JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        for (var property : schema.path("properties").properties()) {
            var here = path + property.getKey();
            var of = resolved(property.getValue());
            if (!of.has("description")) {
                throw new IllegalArgumentException(here + " has no description.");
            }
            rows.add("| `%s` | %s | %s | %s |"
                    .formatted(
                            here,
                            cell(type(of)),
                            required.contains(property.getKey()) ? "yes" : "",
                            cell(of.get("description").asString())));
            inside(here, of);
        }
    }

    private void inside(String path, JsonNode schema) {
        if (schema.has("items")) {
            inside(path + "[]", resolved(schema.get("items")));
        }
        object(path + ".", schema);
    }

    private String type(JsonNode schema) {
        if (schema.has("const")) {
            return "always `" + schema.get("const").asString() + "`";
        }
        if (schema.has("enum")) {
            return values(schema.get("enum"));
        }
        if (schema.has("x-extensible-enum")) {
            return values(schema.get("x-extensible-enum")) + ", …";
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> "list of " + type(resolved(schema.get("items")));
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "object: to each name a " + type(resolved(schema.get("additionalProperties")))
                        : "object";
            case "string" -> text(schema);
            case "integer", "number" -> schema.get("type").asString() + bounds(schema);
            default -> schema.path("type").asString("anything");
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("format")) {
            return schema.get("format").asString();
        }
        return schema.has("pattern") ? "text as `" + schema.get("pattern").asString() + "`" : "text";
    }

    private static String bounds(JsonNode schema) {
        if (schema.has("minimum") && schema.has("maximum")) {
            return ", " + schema.get("minimum") + " to " + schema.get("maximum");
        }
        return schema.has("minimum") ? ", at least " + schema.get("minimum") : "";
    }

    private static String values(JsonNode list) {
        return list.valueStream().map(value -> "`" + value.asString() + "`").collect(joining(", "));
    }

    /** What stands beside a reference goes before what is behind it. */
    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var target = (ObjectNode) resolved(document.requiredAt(
                        JsonPointer.compile(schema.get("$ref").asString().substring(1))))
                .deepCopy();
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("$ref"))
                .forEach(keyword -> target.set(keyword.getKey(), keyword.getValue()));
        return target;
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|");
    }
}
