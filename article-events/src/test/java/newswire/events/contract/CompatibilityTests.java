package newswire.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.stream.Stream;
import newswire.events.EnrichedArticle;
import newswire.events.FeedGone;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import newswire.events.testing.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Today's contract must suit readers and stored events of every release; how to cut one: src/contract/README.md. */
class CompatibilityTests {

    private static final Contract TODAY = Contract.today();
    static final List<Contract> RELEASED = Contract.released();

    @ParameterizedTest
    @FieldSource("RELEASED")
    void breaksNothingButWhatWasDecidedOn(Contract released) {
        assertThat(ContractComparison.breaks(released, TODAY))
                .as("breaks of %s; those that were decided on stand in its accepted.txt", released.version())
                .containsExactlyInAnyOrderElementsOf(released.accepted());
    }

    @ParameterizedTest
    @MethodSource("goldenEvents")
    void readsAGoldenEventAndWritesItBackUnchanged(Golden golden) {
        golden.schema().assertValid(golden.event());

        var json = JsonMapper.shared();
        var written = json.writeValueAsString(json.readValue(golden.event(), golden.type()));

        assertThat(json.readTree(written)).isEqualTo(json.readTree(golden.event()));
    }

    @Test
    void isTheNextVersionWhereItDiffersFromTheLast() {
        var last = RELEASED.stream()
                .max((one, other) -> Version.parse(one.version()).compareTo(Version.parse(other.version())))
                .orElseThrow();

        if (!TODAY.asyncApi().equals(last.asyncApi()) || !TODAY.schemas().equals(last.schemas())) {
            assertThat(Version.parse(TODAY.version())).isGreaterThan(Version.parse(last.version()));
        }
    }

    @Test
    void knowsGoldenEventsOfEachSchemaOfEachRelease() {
        assertThat(RELEASED)
                .isNotEmpty()
                .allSatisfy(released -> assertThat(released.examples().keySet().stream()
                                .map(name -> name.replace(".json", ".schema.json")))
                        .containsAll(released.schemas().keySet()));
    }

    @Test
    void itsExamplesShowEveryProperty() {
        TODAY.schemas().forEach((file, schema) -> {
            var examples = TODAY.examples().entrySet().stream()
                    .filter(example -> example.getKey().startsWith(file.replace("schema.json", "")))
                    .map(example -> JsonMapper.shared().readTree(example.getValue()))
                    .toList();
            assertShown("", CanonicalSchema.of(schema), examples);
        });
    }

    private static void assertShown(String path, JsonNode schema, List<JsonNode> values) {
        for (var property : schema.path("properties").properties()) {
            var here = path + "/" + property.getKey();
            var shown = values.stream()
                    .filter(value -> value.has(property.getKey()))
                    .map(value -> value.get(property.getKey()))
                    .toList();
            assertThat(shown).as("values of " + here + " in the examples").isNotEmpty();
            assertShown(here, property.getValue(), shown);
        }
        if (schema.has("items")) {
            var items = values.stream().flatMap(JsonNode::valueStream).toList();
            assertShown(path + "/items", schema.get("items"), items);
        }
    }

    static Stream<Golden> goldenEvents() {
        return Stream.concat(RELEASED.stream(), Stream.of(TODAY))
                .flatMap(contract -> contract.examples().entrySet().stream()
                        .map(example -> new Golden(contract.version(), example.getKey(), example.getValue())));
    }

    /** An event of a release, which may be this one. */
    record Golden(String version, String name, String event) {

        EventSchema schema() {
            return switch (name.replaceFirst("\\..*", "")) {
                case "raw-article" -> EventSchema.RAW_ARTICLE;
                case "enriched-article" -> EventSchema.ENRICHED_ARTICLE;
                case "retracted-article" -> EventSchema.RETRACTED_ARTICLE;
                case "feed-gone" -> EventSchema.FEED_GONE;
                default -> throw new AssertionError("no schema for " + name);
            };
        }

        Class<?> type() {
            return switch (schema()) {
                case RAW_ARTICLE -> RawArticle.class;
                case ENRICHED_ARTICLE -> EnrichedArticle.class;
                case RETRACTED_ARTICLE -> RetractedArticle.class;
                case FEED_GONE -> FeedGone.class;
            };
        }

        @Override
        public String toString() {
            return version + " " + name;
        }
    }
}
