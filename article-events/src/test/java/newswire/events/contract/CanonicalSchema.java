package newswire.events.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema (2020-12) reduced to what it demands: references within the document are followed, remarks are left out,
 * and {@code true} and {@code false} are written out as objects. Two schemas with the same demands have the same
 * canonical form, wherever their parts are defined.
 */
final class CanonicalSchema {

    private static final Set<String> REMARKS = Set.of(
            "$schema",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "examples",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly");
    private static final Set<String> OF_ONE_SCHEMA = Set.of(
            "items",
            "additionalProperties",
            "not",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> OF_MANY_SCHEMAS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> OF_NAMED_SCHEMAS = Set.of("properties", "patternProperties", "dependentSchemas");

    private final JsonNode document;
    private final Deque<String> following = new ArrayDeque<>();

    private CanonicalSchema(JsonNode document) {
        this.document = document;
    }

    static ObjectNode of(JsonNode document) {
        return of(document, document);
    }

    /** @param schema a part of {@code document}, in which its references are looked up */
    static ObjectNode of(JsonNode schema, JsonNode document) {
        return new CanonicalSchema(document).canonical(schema);
    }

    private ObjectNode canonical(JsonNode schema) {
        var canonical = JsonNodeFactory.instance.objectNode();
        if (schema.isBoolean()) {
            if (!schema.asBoolean()) {
                canonical.putObject("not");
            }
            return canonical;
        }
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith("#")) {
            canonical = target(reference);
        }
        for (var keyword : schema.properties()) {
            if (!isRemark(keyword.getKey()) && !isFollowed(keyword.getKey(), reference)) {
                add(canonical, keyword.getKey(), demand(keyword.getKey(), keyword.getValue()));
            }
        }
        return canonical;
    }

    private static boolean isRemark(String keyword) {
        return REMARKS.contains(keyword) || (keyword.startsWith("x-") && !keyword.equals("x-extensible-enum"));
    }

    private static boolean isFollowed(String keyword, String reference) {
        return keyword.equals("$ref") && reference.startsWith("#");
    }

    /** A schema that contains itself is followed once; the next time its reference stands for it. */
    private ObjectNode target(String reference) {
        if (following.contains(reference)) {
            return JsonNodeFactory.instance.objectNode().put("$ref", reference);
        }
        var target = document.at(JsonPointer.compile(reference.substring(1)));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("The reference " + reference + " leads nowhere.");
        }
        following.push(reference);
        var canonical = canonical(target);
        following.pop();
        return canonical;
    }

    /** A demand that stands beside a reference adds to the same demand behind it. */
    private static void add(ObjectNode canonical, String keyword, JsonNode demand) {
        if (canonical.has(keyword) && !canonical.get(keyword).equals(demand)) {
            canonical.withArray("allOf").addObject().set(keyword, demand);
        } else {
            canonical.set(keyword, demand);
        }
    }

    private JsonNode demand(String keyword, JsonNode value) {
        if (OF_ONE_SCHEMA.contains(keyword)) {
            return canonical(value);
        }
        if (OF_MANY_SCHEMAS.contains(keyword)) {
            var list = JsonNodeFactory.instance.arrayNode();
            value.forEach(schema -> list.add(canonical(schema)));
            return list;
        }
        if (OF_NAMED_SCHEMAS.contains(keyword)) {
            var named = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> named.set(entry.getKey(), canonical(entry.getValue())));
            return named;
        }
        return value;
    }
}
