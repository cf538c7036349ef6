package newswire.enrich.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import newswire.enrich.EnrichSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MemorySettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"newswire.raw-articles.v1", "names"})
    void refuseATopicThatIsKeptForSomethingElse(String topic) {
        var binder = binder(topic);

        assertThatThrownBy(() -> memory(binder).checkTopicIsFree(service(binder)))
                .hasMessageStartingWith("newswire.enrich.site-memory.topic: " + topic + " is ");
    }

    @Test
    void takeATopicOfTheirOwn() {
        var binder = binder("notes");

        assertThatCode(() -> memory(binder).checkTopicIsFree(service(binder))).doesNotThrowAnyException();
    }

    private static Binder binder(String topic) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                "newswire.enrich.version", "1",
                "newswire.enrich.instance-id", "memory",
                "newswire.enrich.watch-list.topic", "names",
                "newswire.enrich.site-memory.topic", topic)));
    }

    private static MemorySettings memory(Binder binder) {
        return binder.bind("newswire.enrich.site-memory", MemorySettings.class).get();
    }

    private static EnrichSettings service(Binder binder) {
        return binder.bind("newswire.enrich", EnrichSettings.class).get();
    }
}
