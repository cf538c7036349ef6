package newswire.events.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published schema of an event, asked whether an event keeps to it. */
public enum EventSchema {
    RAW_ARTICLE("raw-article.v1"),
    ENRICHED_ARTICLE("enriched-article.v1"),
    RETRACTED_ARTICLE("retracted-article.v1");

    private final Schema schema;

    EventSchema(String name) {
        var path = "/newswire/schemas/" + name + ".schema.json";
        try (var in = EventSchema.class.getResourceAsStream(path)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails the test, naming each offence, unless {@code json} keeps to this schema, formats included. */
    public void assertValid(String json) {
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(() -> "offences against " + this + " in " + json)
                .isEmpty();
    }

    /** As {@link #assertValid(String)}, for the value of a record. */
    public void assertValid(byte[] json) {
        assertValid(new String(json, StandardCharsets.UTF_8));
    }
}
