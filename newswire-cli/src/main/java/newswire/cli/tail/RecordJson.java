package newswire.cli.tail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** A record as one line of JSON. Safe for use by several threads. */
public final class RecordJson {

    // A reader of the line must find every digit and every word of the value.
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /**
     * {@code {"topic","partition","offset","timestamp","key","headers":{…},"value":{…}}}: the timestamp in ISO 8601 UTC; a
     * value that is no JSON as a string, that of a tombstone as null; of headers with the same name the last.
     */
    public String of(ConsumerRecord<byte[], byte[]> record) {
        var line = json.createObjectNode()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString())
                .put("key", text(record.key()));
        var headers = line.putObject("headers");
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        line.set("value", value(record.value()));
        return json.writeValueAsString(line);
    }

    private @Nullable JsonNode value(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            var value = json.readTree(bytes);
            return value.isMissingNode() ? StringNode.valueOf("") : value;
        } catch (JacksonException e) {
            return StringNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
