package newswire.events.contract;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what in today's schema would break those who hold to a released one.
 *
 * <p>A topic holds events of the last release and of this one, and readers of both read them. So nothing may be
 * <em>narrowed</em>, or stored events no longer keep to the schema, and nothing may be <em>widened</em>, or readers meet
 * what they were told never comes. What is left: remarks may change, an object that is open may get further properties
 * that are not required, and a list of values that is marked {@code x-extensible-enum} may grow. A keyword that is not
 * known here may not change at all.
 */
final class SchemaComparison {

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final Set<String> ALL_TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");
    private static final ObjectNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final String release;
    private final List<String> breaks = new ArrayList<>();

    private SchemaComparison(String release) {
        this.release = release;
    }

    /**
     * What breaks readers or stored events of a release: a sentence each, beginning with the JSON Pointer of the place,
     * counted as though references were written out.
     *
     * @param at pointer of the schema itself
     */
    static List<String> breaks(String release, String at, ObjectNode released, ObjectNode today) {
        var comparison = new SchemaComparison(release);
        comparison.schema(at, released, today);
        return comparison.breaks;
    }

    private void schema(String at, ObjectNode was, ObjectNode is) {
        var keywords = new TreeSet<String>(was.propertyNames());
        keywords.addAll(is.propertyNames());
        for (var keyword : keywords) {
            var here = at + "/" + keyword;
            var before = was.path(keyword);
            var now = is.path(keyword);
            switch (keyword) {
                case "properties" -> properties(here, before, now, orAnything(was.path("additionalProperties")));
                case "items", "additionalProperties" -> schema(here, orAnything(before), orAnything(now));
                case "required" -> required(here, values(before), values(now));
                case "type" -> type(here, before, now);
                case "enum" -> enumeration(here, before, now);
                case "x-extensible-enum" -> extensibleEnumeration(here, before, now);
                default -> demand(here, keyword, before, now);
            }
        }
    }

    private void properties(String at, JsonNode was, JsonNode is, ObjectNode others) {
        for (var property : was.properties()) {
            var here = at + "/" + escaped(property.getKey());
            if (is.has(property.getKey())) {
                schema(here, (ObjectNode) property.getValue(), (ObjectNode) is.get(property.getKey()));
            } else {
                breaks.add("%s: is gone, and readers of %s may need it.".formatted(here, release));
            }
        }
        for (var property : is.properties()) {
            if (!was.has(property.getKey()) && !others.isEmpty()) {
                schema(at + "/" + escaped(property.getKey()), others, (ObjectNode) property.getValue());
            }
        }
    }

    private void required(String at, Set<JsonNode> was, Set<JsonNode> is) {
        for (var name : without(was, is)) {
            breaks.add("%s: %s is no longer required, and readers of %s rely on it.".formatted(at, name, release));
        }
        for (var name : without(is, was)) {
            breaks.add("%s: %s is newly required, and stored events of %s may lack it.".formatted(at, name, release));
        }
    }

    private void type(String at, JsonNode was, JsonNode is) {
        var before = types(was);
        var now = types(is);
        if (!before.equals(now)) {
            changed(at, was, is, !now.containsAll(before), !before.containsAll(now));
        }
    }

    private void enumeration(String at, JsonNode was, JsonNode is) {
        if (was.isMissingNode() || is.isMissingNode()) {
            changed(at, was, is, was.isMissingNode(), is.isMissingNode());
            return;
        }
        for (var value : without(values(is), values(was))) {
            breaks.add("%s: has the new value %s, which readers of %s do not know; only x-extensible-enum may grow."
                    .formatted(at, value, release));
        }
        goneValues(at, was, is);
    }

    private void extensibleEnumeration(String at, JsonNode was, JsonNode is) {
        goneValues(at, was, is);
    }

    private void goneValues(String at, JsonNode was, JsonNode is) {
        for (var value : without(values(was), values(is))) {
            breaks.add("%s: has lost the value %s, which stored events of %s may hold.".formatted(at, value, release));
        }
    }

    private void demand(String at, String keyword, JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return;
        }
        if (was.isMissingNode() || is.isMissingNode()) {
            changed(at, was, is, was.isMissingNode(), is.isMissingNode());
            return;
        }
        if (LOWER_BOUNDS.contains(keyword) || UPPER_BOUNDS.contains(keyword)) {
            int growth = new BigDecimal(is.asString()).compareTo(new BigDecimal(was.asString()));
            boolean narrowed = LOWER_BOUNDS.contains(keyword) ? growth > 0 : growth < 0;
            if (growth != 0) {
                changed(at, was, is, narrowed, !narrowed);
            }
            return;
        }
        changed(at, was, is, true, true);
    }

    private void changed(String at, JsonNode was, JsonNode is, boolean narrowed, boolean widened) {
        var change = "%s: was %s and is %s, and ".formatted(at, shown(was), shown(is));
        var events = "stored events of %s may not keep to it".formatted(release);
        var readers = "readers of %s may not be able to take what comes".formatted(release);
        breaks.add(change + (narrowed && widened ? events + ", " + readers : narrowed ? events : readers) + ".");
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }

    private static ObjectNode orAnything(JsonNode schema) {
        return schema.isMissingNode() ? ANYTHING : (ObjectNode) schema;
    }

    private static Set<String> types(JsonNode type) {
        if (type.isMissingNode()) {
            return ALL_TYPES;
        }
        var types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(type.asString()));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static Set<JsonNode> values(JsonNode list) {
        return list.valueStream().collect(toCollection(LinkedHashSet::new));
    }

    private static Set<JsonNode> without(Set<JsonNode> some, Set<JsonNode> others) {
        var left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
