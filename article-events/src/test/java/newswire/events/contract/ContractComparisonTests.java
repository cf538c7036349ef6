package newswire.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each test breaks today's AsyncAPI document in one way, or changes it harmlessly. */
class ContractComparisonTests {

    private static final Contract TODAY = Contract.today();

    @Test
    void refusesThatAHeaderGoes() {
        assertThat(breaks(api -> at(api, "/components/schemas/enrichedHeaders/properties")
                        .remove("newswire-language")))
                .containsExactly(
                        "asyncapi.yaml#/components/messages/enrichedArticle/headers/properties/newswire-language:"
                                + " is gone, and readers of 0.2.0 may need it.");
    }

    @Test
    void letsAHeaderComeThatIsNotRequired() {
        var headers = "/components/schemas/enrichedHeaders";

        assertThat(breaks(api -> at(api, headers + "/properties").putObject("newswire-mood")))
                .isEmpty();
        assertThat(breaks(api -> {
                    at(api, headers + "/properties").putObject("newswire-mood");
                    at(api, headers).withArray("required").add("newswire-mood");
                }))
                .singleElement()
                .asString()
                .contains("\"newswire-mood\" is newly required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                /channels/rawArticles                                          | address           | "newswire.raw.v1"
                /channels/enrichedArticles/bindings/kafka/topicConfiguration   | cleanup.policy    | ["delete"]
                /channels/rawArticles/bindings/kafka/topicConfiguration        | retention.ms      | 3600000
                /channels/enrichedArticles/bindings/kafka/topicConfiguration   | max.message.bytes | 99999999
                /components/messages/enrichedArticle                           | name              | "enriched"
                /components/messages/rawArticle                                | contentType       | "text/xml"
                /components/messages/rawArticle/payload/schema                 | $ref              | "schemas/raw.json"
                /components/schemas/articleId                                  | pattern           | "^[0-9]+$"
                /components/schemas/rawHeaders/properties/newswire-revision    | pattern           | "^[0-9]+$"
                /components/schemas/enrichedHeaders/properties/ce_type         | const             | "other"
                """)
    void refusesAChange(String place, String name, String value) {
        assertThat(breaks(api -> at(api, place).set(name, JsonMapper.shared().readTree(value))))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .startsWith("asyncapi.yaml#/")
                        .contains("readers of 0.2.0")
                        .endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "/channels, enrichDeadLetters, readers of 0.2.0 subscribe to it",
        "/channels/enrichedArticles/messages, retractedArticle, readers of 0.2.0 wait for it",
        "/components/messages, retractedArticle, readers of 0.2.0 wait for it",
    })
    void refusesThatAPartGoes(String place, String name, String because) {
        assertThat(breaks(api -> at(api, place).remove(name)))
                .singleElement()
                .asString()
                .isEqualTo("asyncapi.yaml#%s/%s: is gone, and %s.", place, name, because);
    }

    @Test
    void letsFurtherMessagesComeOnlyWhereTheReleaseSaidSo() {
        assertThat(breaks(api -> at(api, "/channels/enrichedArticles/messages").putObject("more")))
                .isEmpty();
        assertThat(breaks(api -> at(api, "/channels/enrichDeadLetters/messages").putObject("more")))
                .containsExactly("asyncapi.yaml#/channels/enrichDeadLetters/messages/more: is new, and readers of 0.2.0"
                        + " were not told that further types of events may come.");
    }

    @Test
    void refusesThatASchemaGoes() {
        var without = new java.util.TreeMap<>(TODAY.schemas());
        without.remove("raw-article.v1.schema.json");

        assertThat(ContractComparison.breaks(
                        TODAY, new Contract("", TODAY.asyncApi(), without, TODAY.examples(), List.of())))
                .containsExactly("raw-article.v1.schema.json: is gone, and events of 0.2.0 name it.");
    }

    private static List<String> breaks(Consumer<JsonNode> change) {
        var api = TODAY.asyncApi().deepCopy();
        change.accept(api);
        var released = new Contract("0.2.0", TODAY.asyncApi(), TODAY.schemas(), TODAY.examples(), List.of());
        return ContractComparison.breaks(
                released, new Contract("0.2.0", api, TODAY.schemas(), TODAY.examples(), List.of()));
    }

    private static ObjectNode at(JsonNode node, String pointer) {
        return (ObjectNode) node.requiredAt(JsonPointer.compile(pointer));
    }
}
