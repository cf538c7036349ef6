package newswire.events.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published form of an event, asked whether an event's value and headers keep to it. */
public enum EventSchema {
    RAW_ARTICLE("raw-article.v1", "rawHeaders"),
    ENRICHED_ARTICLE("enriched-article.v1", "enrichedHeaders"),
    RETRACTED_ARTICLE("retracted-article.v1", "retractedHeaders"),
    FEED_GONE("feed-gone.v1", "feedGoneHeaders");

    private final Schema schema;
    private final ObjectNode headerSchema;

    EventSchema(String name, String headers) {
        schema = schema(text("/newswire/schemas/" + name + ".schema.json"));
        headerSchema = JsonMapper.shared().valueToTree(new Yaml().load(text("/newswire/asyncapi.yaml")));
        headerSchema.put("$ref", "#/components/schemas/" + headers);
    }

    /** Fails the test, naming each offence, unless {@code json} keeps to this schema, formats included. */
    public void assertValid(String json) {
        assertKeepsTo(schema, json);
    }

    /** As {@link #assertValid(String)}, for the value of a record. */
    public void assertValid(byte[] json) {
        assertValid(new String(json, UTF_8));
    }

    /** Fails the test unless the headers keep to the AsyncAPI document, and are all in it. */
    public void assertValid(Headers headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        assertKeepsTo(schema(headerSchema.toString()), JsonMapper.shared().writeValueAsString(texts));
        var place = headerSchema.get("$ref").asString().substring(1) + "/properties";
        assertThat(headerSchema.at(JsonPointer.compile(place)).propertyNames()).containsAll(texts.keySet());
    }

    private void assertKeepsTo(Schema schema, String json) {
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(() -> "offences against " + this + " in " + json)
                .isEmpty();
    }

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
    }

    private static String text(String resource) {
        try (var in = EventSchema.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
