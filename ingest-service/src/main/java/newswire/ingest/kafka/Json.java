package newswire.ingest.kafka;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of values on topics. Thread-safe. */
public final class Json {

    private static final Logger log = LoggerFactory.getLogger(Json.class);
    // A number or flag that an earlier release did not write is 0 or false.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** The value's JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The value behind this JSON.
     *
     * @throws JacksonException when it can't be read
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The value behind this JSON; null, with a line in the log, when it can't be read. */
    public static <T> @Nullable T readOrNull(String key, byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            log.warn("passed over the record of {}: {}", key, e.getOriginalMessage());
            return null;
        }
    }
}
