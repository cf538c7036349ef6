package newswire.client.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.RetractedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of the enriched stream for a subscriber's own tests, whole and valid but for what the test changes in it, with
 * the headers that the value calls for. Immutable.
 *
 * <pre>{@code
 * var ferry = TestEvent.article("ferry").with("title", "Fähre kehrt zurück").inLanguage("de");
 * mockConsumer.addRecord(ferry.consumerRecord(topic, 0, 0));
 * producer.send(TestEvent.retraction("ferry").with("revision", 2).producerRecord(topic));
 * }</pre>
 */
public final class TestEvent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String id;
    private final @Nullable Class<?> type;
    private final @Nullable ObjectNode value;
    private final Map<String, String> headers;

    private TestEvent(String id, @Nullable Class<?> type, @Nullable ObjectNode value, Map<String, String> headers) {
        this.id = id;
        this.type = type;
        this.value = value;
        this.headers = headers;
    }

    /** Revision 1 of an article in English. */
    public static TestEvent article(String name) {
        return new TestEvent(ArticleIds.of(name), EnrichedArticle.class, Defaults.article(name), Map.of());
    }

    /** A retraction, as revision 2 of the article of the same name. */
    public static TestEvent retraction(String name) {
        return new TestEvent(ArticleIds.of(name), RetractedArticle.class, Defaults.retraction(name), Map.of());
    }

    /** A record without value: the article of the same name is withdrawn. */
    public static TestEvent withdrawal(String name) {
        return new TestEvent(ArticleIds.of(name), null, null, Map.of());
    }

    /**
     * The event with another value of one property, or without it.
     *
     * @param property name in the JSON, such as {@code title}; {@code text} changes blocks and counts with it
     * @param to what Jackson writes as the property's JSON; null for none
     * @throws IllegalArgumentException when there is no such property, or it can't have that value
     */
    public TestEvent with(String property, @Nullable Object to) {
        if (type == null || value == null) {
            throw new IllegalArgumentException("A withdrawal has no properties.");
        }
        if (Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .noneMatch(property::equals)) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no property " + property + ".");
        }
        var changed = value.deepCopy();
        if (to == null) {
            changed.remove(property);
        } else {
            changed.set(property, JSON.valueToTree(to));
        }
        if (property.equals("text")) {
            Defaults.tell(changed, to == null ? "" : to.toString());
        }
        readable(changed, type);
        return new TestEvent(changed.path("id").asString(""), type, changed, headers);
    }

    /** The event in another language; null for one whose language could not be told. */
    public TestEvent inLanguage(@Nullable String code) {
        return with("language", code == null ? null : new EnrichedArticle.Language(code, 0.99));
    }

    /** The event as the replay {@code id} sends it. */
    public TestEvent replayed(String id) {
        return withHeader(EventHeaders.REPLAY, id);
    }

    /** The event with a further header, or another value of one. */
    public TestEvent withHeader(String name, String text) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, text);
        return new TestEvent(id, type, value, more);
    }

    /** Id of the article, the record's key. */
    public String id() {
        return id;
    }

    /** The value of the record; null for a withdrawal. */
    public @Nullable String json() {
        return value == null ? null : value.toString();
    }

    /**
     * The value as the article that it is.
     *
     * @throws IllegalStateException when it is a retraction or a withdrawal
     */
    public EnrichedArticle article() {
        if (value == null || type != EnrichedArticle.class) {
            throw new IllegalStateException("This is no article.");
        }
        return JSON.treeToValue(value, EnrichedArticle.class);
    }

    /** The event as a consumer receives it, for {@code MockConsumer}. */
    public ConsumerRecord<byte[], byte[]> consumerRecord(String topic, int partition, long offset) {
        var bytes = bytes();
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                Defaults.ENRICHED_AT.toEpochMilli(),
                TimestampType.CREATE_TIME,
                id.length(),
                bytes == null ? ConsumerRecord.NULL_SIZE : bytes.length,
                id.getBytes(UTF_8),
                bytes,
                headers(),
                java.util.Optional.empty());
    }

    /** The event as a producer sends it, for a broker. */
    public ProducerRecord<byte[], byte[]> producerRecord(String topic) {
        return new ProducerRecord<>(topic, null, null, id.getBytes(UTF_8), bytes(), headers());
    }

    private byte @Nullable [] bytes() {
        return value == null ? null : JSON.writeValueAsBytes(value);
    }

    private RecordHeaders headers() {
        var all = new LinkedHashMap<>(Defaults.headers(id, type, value));
        all.putAll(headers);
        var written = new RecordHeaders();
        all.forEach((name, text) -> written.add(name, text.getBytes(UTF_8)));
        return written;
    }

    private static void readable(ObjectNode value, Class<?> type) {
        try {
            JSON.treeToValue(value, type);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " can't have it: " + e.getOriginalMessage(), e);
        }
    }
}
