package newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What subscribers are shown is what is compiled. */
class SubscribePageTests {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @ParameterizedTest
    @ValueSource(strings = {"../docs/subscribe.md", "../README.md"})
    void showsWhatIsCompiled(String page) throws IOException {
        var compiled = squeezed(Files.readString(Path.of("src/test/java/newswire/client/SubscribePage.java")));

        var shown = JAVA.matcher(Files.readString(Path.of(page)))
                .results()
                .map(block -> squeezed(block.group(1)))
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(compiled).contains(block));
    }

    @Test
    void linksToFilesThatAreThere() throws IOException {
        var folder = Path.of("../docs");

        assertThat(LINK.matcher(Files.readString(folder.resolve("subscribe.md")))
                        .results()
                        .map(link -> folder.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void itsTestEventsReachASubscriber() {
        var topic = "newswire.enriched-articles.v1";
        var kafka = new MockConsumer<byte[], byte[]>("earliest");
        kafka.assign(List.of(new TopicPartition(topic, 0)));
        kafka.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
        SubscribePage.test(kafka, topic);

        var events = new ArrayList<ArticleEvent>();
        new ArticleSubscriber(kafka).poll(Duration.ZERO, events::add);

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Enriched", "Retracted");
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
