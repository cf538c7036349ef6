package newswire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document is written by hand; what it names must be what the code names. */
class AsyncApiTests {

    private final Map<String, Object> document = load();

    @Test
    void namesTheTopics() {
        assertThat(children(at(document, "channels")).stream().map(channel -> channel.get("address")))
                .containsExactlyInAnyOrder(
                        Topics.RAW_ARTICLES,
                        Topics.ENRICHED_ARTICLES,
                        Topics.ENRICH_DEAD_LETTERS,
                        Topics.FEED_EVENTS,
                        "{topic}");
    }

    @Test
    void describesTheTopicsAsTheyAreMade() {
        for (var channel : children(at(document, "channels"))) {
            var kafka = at(channel, "bindings", "kafka");
            assertThat(kafka.getOrDefault("topic", "{topic}")).isEqualTo(channel.get("address"));
            assertThat(kafka.get("partitions")).isEqualTo(TopicDefaults.PARTITIONS);
            assertThat((int) at(kafka, "topicConfiguration").get("max.message.bytes"))
                    .isGreaterThanOrEqualTo(TopicDefaults.MAX_MESSAGE_BYTES);
        }
        assertThat(retentionDays("enrichDeadLetters")).isEqualTo(TopicDefaults.DEAD_LETTER_RETENTION_DAYS);
        assertThat(retentionDays("rawArticles")).isEqualTo(TopicDefaults.RAW_RETENTION_DAYS);
        assertThat(retentionDays("routedArticles")).isEqualTo(TopicDefaults.ENRICHED_RETENTION_DAYS);
        assertThat(retentionDays("feedEvents")).isEqualTo(TopicDefaults.FEED_EVENTS_RETENTION_DAYS);
        assertThat(retentionDays("enrichedArticles")).isEqualTo(TopicDefaults.ENRICHED_RETENTION_DAYS);
    }

    @Test
    void namesEveryHeaderAndNoOther() {
        var enriched = headers("enrichedHeaders");
        var raw = headers("rawHeaders");
        var both = new HashSet<>(raw);
        both.addAll(enriched);

        assertThat(both).isEqualTo(constants(EventHeaders.class));
        assertThat(enriched).contains(EventHeaders.LANGUAGE);
        assertThat(raw).doesNotContain(EventHeaders.LANGUAGE);
        assertThat(headers("deadLetterHeaders")).isEqualTo(constants(DeadLetterHeaders.class));
    }

    @Test
    void pointsToTheSchemasThatEventsNameInTheirHeaders() throws IOException {
        var schemas = Map.of(
                "rawArticle", EventTypes.RAW_ARTICLE_SCHEMA,
                "enrichedArticle", EventTypes.ENRICHED_ARTICLE_SCHEMA,
                "retractedArticle", EventTypes.RETRACTED_ARTICLE_SCHEMA,
                "feedGone", EventTypes.FEED_GONE_SCHEMA);
        for (var message : schemas.entrySet()) {
            var payload = at(document, "components", "messages", message.getKey(), "payload", "schema");
            try (var schema = AsyncApiTests.class.getResourceAsStream("/newswire/" + payload.get("$ref"))) {
                assertThat(JsonMapper.shared().readTree(schema).get("$id").asString())
                        .isEqualTo(message.getValue());
            }
        }
    }

    @Test
    void namesTheTypesThatEventsCarryInTheirHeaders() {
        var types = Map.of(
                "raw", EventTypes.RAW_ARTICLE,
                "enriched", EventTypes.ENRICHED_ARTICLE,
                "retracted", EventTypes.RETRACTED_ARTICLE,
                "feedGone", EventTypes.FEED_GONE);
        types.forEach((message, type) -> {
            var headers = at(document, "components", "schemas", message + "Headers", "properties");
            assertThat(at(headers, "ce_type").get("const")).isEqualTo(type);
        });
    }

    private long retentionDays(String channel) {
        var config = at(document, "channels", channel, "bindings", "kafka", "topicConfiguration");
        return ((Number) config.get("retention.ms")).longValue() / 86_400_000;
    }

    private Set<String> headers(String schema) {
        return at(document, "components", "schemas", schema, "properties").keySet();
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).map(AsyncApiTests::value).collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> node, String... path) {
        for (var name : path) {
            assertThat(node).containsKey(name);
            node = (Map<String, Object>) node.get(name);
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> children(Map<String, Object> node) {
        return node.values().stream().map(child -> (Map<String, Object>) child).toList();
    }

    private static Map<String, Object> load() {
        try (var in = AsyncApiTests.class.getResourceAsStream("/newswire/asyncapi.yaml")) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
