package newswire.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each test breaks today's schema of the enriched article in one way, or changes it harmlessly. */
class SchemaComparisonTests {

    private static final JsonNode ENRICHED = Contract.today().schemas().get("enriched-article.v1.schema.json");

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(breaks(schema -> {})).isEmpty();
    }

    @Test
    void refusesThatAPropertyGoes() {
        assertThat(breaks(schema -> at(schema, "/properties").remove("dateline")))
                .containsExactly("#/properties/dateline: is gone, and readers of 1.0 may need it.");
    }

    @Test
    void refusesThatAPropertyGoesFromAnItem() {
        assertThat(breaks(schema ->
                        at(schema, "/properties/images/items/properties").remove("credit")))
                .containsExactly(
                        "#/properties/images/items/properties/credit: is gone, and readers of 1.0 may need it.");
    }

    @Test
    void refusesARenamedPropertyEvenWhereItIsADefinition() {
        assertThat(breaks(schema -> {
                    at(schema, "/$defs")
                            .set("feed", at(schema, "/properties/feed").deepCopy());
                    at(schema, "/$defs/feed/properties").remove("link");
                    at(schema, "/properties").putObject("feed").put("$ref", "#/$defs/feed");
                }))
                .containsExactly("#/properties/feed/properties/link: is gone, and readers of 1.0 may need it.");
    }

    @Test
    void refusesThatMoreIsRequired() {
        assertThat(breaks(schema -> schema.withArray("required").add("title")))
                .containsExactly("#/required: \"title\" is newly required, and stored events of 1.0 may lack it.");
    }

    @Test
    void refusesThatLessIsRequired() {
        assertThat(breaks(schema -> schema.withArray("required").remove(0)))
                .containsExactly("#/required: \"id\" is no longer required, and readers of 1.0 rely on it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                /properties/revision                                     | type      | "number"            | readers
                /properties/revision                                     | type      | ["integer", "null"] | readers
                /properties/language/properties/confidence               | type      | "integer"           | stored events
                /properties/wordCount                                    | minimum   | 1                   | stored events
                /properties/wordCount                                    | minimum   | -1                  | readers
                /properties/wordCount                                    | maximum   | 100000              | stored events
                /properties/language/properties/confidence               | maximum   | 100                 | readers
                /properties/language/properties/confidence               | maximum   | 0.5                 | stored events
                /properties/section                                      | minItems  | 2                   | stored events
                /properties/images/items                                 | minProperties | 0               | readers
                /properties/id                                           | pattern   | "^[a-z]{26}$"       | stored events
                /properties/id                                           | maxLength | 10                  | stored events
                /properties/provenance/additionalProperties              | pattern   | "^[a-z-]+$"         | stored events
                /properties/entities/items/properties/mentions           | maxItems  | 50                  | stored events
                /$defs/instant                                           | format    | "date"              | stored events
                /$defs/text                                              | minLength | 0                   | readers
                                                                         | additionalProperties | false    | stored events
                                                                         | not | {"required": ["url"]}     | stored events
                                                                         | $id | "urn:newswire:other"      | readers
                """)
    void refusesAChangedDemand(String place, String keyword, String value, String broken) {
        var pointer = place == null ? "" : place;

        assertThat(breaks(schema ->
                        at(schema, pointer).set(keyword, JsonMapper.shared().readTree(value))))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains(keyword)
                        .contains(broken)
                        .endsWith(".")
                        .hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/id, pattern",
        "/properties/revision, minimum",
        "/properties/revision, type",
        "/properties/language/properties/confidence, maximum",
        "/$defs/instant, format",
        "/properties/taggers, additionalProperties",
        "/properties/authors, items",
        "/properties/entities/items, dependentRequired",
    })
    void refusesThatADemandGoes(String place, String keyword) {
        assertThat(breaks(schema -> at(schema, place).remove(keyword)))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).contains("readers of 1.0"));
    }

    @Test
    void followsADefinitionToAllThatUseIt() {
        assertThat(breaks(schema -> at(schema, "/$defs/instant").put("pattern", "^2")))
                .extracting(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .containsExactly(
                        "#/properties/publishedAt/pattern",
                        "#/properties/modifiedAt/pattern",
                        "#/properties/blocks/items/properties/at/pattern",
                        "#/properties/enrichedAt/pattern");
    }

    @Test
    void refusesNewAndLostValuesOfAnEnum() {
        var released = schema("{'properties': {'side': {'enum': ['left', 'right']}}}");

        assertThat(breaks(released, schema("{'properties': {'side': {'enum': ['left', 'middle', 'right']}}}")))
                .containsExactly(
                        "#/properties/side/enum: has the new value \"middle\", which readers of 1.0 do not know;"
                                + " only x-extensible-enum may grow.");
        assertThat(breaks(released, schema("{'properties': {'side': {'enum': ['left']}}}")))
                .containsExactly(
                        "#/properties/side/enum: has lost the value \"right\", which stored events of 1.0 may hold.");
        assertThat(breaks(released, schema("{'properties': {'side': {'x-extensible-enum': ['left', 'right']}}}")))
                .singleElement()
                .asString()
                .startsWith("#/properties/side/enum: was [\"left\",\"right\"] and is absent");
    }

    @Test
    void letsOnlyAnEnumGrowThatIsMarkedForIt() {
        assertThat(breaks(schema -> at(schema, "/properties/kind")
                        .withArray("x-extensible-enum")
                        .add("puzzle")))
                .isEmpty();
        assertThat(breaks(schema -> at(schema, "/properties/kind")
                        .withArray("x-extensible-enum")
                        .remove(0)))
                .containsExactly(
                        "#/properties/kind/x-extensible-enum: has lost the value \"article\", which stored events"
                                + " of 1.0 may hold.");
    }

    @Test
    void letsAnOpenObjectGetFurtherProperties() {
        assertThat(breaks(schema -> {
                    at(schema, "/properties").putObject("sentiment").put("type", "number");
                    at(schema, "/properties/feed/properties").putObject("generator");
                }))
                .isEmpty();
    }

    @Test
    void holdsFurtherPropertiesToWhatTheObjectSaysOfThem() {
        var closed = schema("{'additionalProperties': false}");
        var texts = schema("{'additionalProperties': {'type': 'string'}}");

        assertThat(breaks(closed, schema("{'properties': {'a': {}}, 'additionalProperties': false}")))
                .singleElement()
                .asString()
                .startsWith("#/properties/a/not")
                .contains("readers of 1.0");
        assertThat(
                        breaks(
                                texts,
                                schema(
                                        "{'properties': {'a': {'type': 'integer'}}, 'additionalProperties': {'type': 'string'}}")))
                .singleElement()
                .asString()
                .startsWith("#/properties/a/type: was \"string\" and is \"integer\"");
    }

    @Test
    void takesNoOffenceAtRemarks() {
        assertThat(breaks(schema -> {
                    at(schema, "/properties/title").put("description", "Other words.");
                    at(schema, "/$defs/text").put("$comment", "A remark.").put("title", "Text");
                    schema.put("x-owner", "somebody");
                }))
                .isEmpty();
    }

    @Test
    void takesNoOffenceWhenPartsMoveToDefinitions() {
        assertThat(breaks(schema -> {
                    at(schema, "/$defs")
                            .set("feed", at(schema, "/properties/feed").deepCopy());
                    at(schema, "/properties").putObject("feed").put("$ref", "#/$defs/feed");
                }))
                .isEmpty();
    }

    @Test
    void comparesSchemasThatContainThemselves() {
        var tree = "{'$defs': {'n': {'properties': {'of': {'$ref': '#/$defs/n'}%s}}}, '$ref': '#/$defs/n'}";

        assertThat(breaks(schema(tree.formatted("")), schema(tree.formatted(""))))
                .isEmpty();
        assertThat(breaks(schema(tree.formatted(", 'x': {}")), schema(tree.formatted(""))))
                .containsExactly("#/properties/x: is gone, and readers of 1.0 may need it.");
    }

    @Test
    void saysThatAReferenceLeadsNowhere() {
        var schema = JsonMapper.shared().readTree("{\"$ref\": \"#/$defs/none\"}");

        assertThatThrownBy(() -> CanonicalSchema.of(schema)).hasMessage("The reference #/$defs/none leads nowhere.");
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        var today = (ObjectNode) ENRICHED.deepCopy();
        change.accept(today);
        return breaks(CanonicalSchema.of(ENRICHED), CanonicalSchema.of(today));
    }

    private static List<String> breaks(ObjectNode released, ObjectNode today) {
        return SchemaComparison.breaks("1.0", "#", released, today);
    }

    private static ObjectNode schema(String json) {
        return CanonicalSchema.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    private static ObjectNode at(JsonNode schema, String pointer) {
        return (ObjectNode) schema.requiredAt(JsonPointer.compile(pointer));
    }
}
