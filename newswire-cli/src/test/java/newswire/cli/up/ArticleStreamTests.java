package newswire.cli.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.events.EnrichedArticle;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ArticleStreamTests {

    private static final TopicPartition PARTITION = new TopicPartition("newswire.enriched-articles.v1", 0);

    private final List<String> shown = new ArrayList<>();
    private int failingCommits;
    private int polls;
    private long arrived;
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (failingCommits-- > 0) {
                throw new CommitFailedException("injected: the reader was away for too long");
            }
            super.commitSync(offsets);
        }
    };
    private final ArticleStream stream = new ArticleStream(kafka);

    @BeforeEach
    void assign() {
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void whatNobodyCouldTakeIsGivenAgain() {
        arrive("one", "two", "three");

        stream.forEach(article -> !"two".equals(article.title()) && show(article), () -> polls++ == 3);

        assertThat(shown).containsExactly("one");
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void aReaderThatWasAwayForLongGoesOn() {
        failingCommits = 1;
        arrive("one");
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> arrive("two"));

        stream.forEach(this::show, () -> polls++ == 5);

        assertThat(shown).containsExactly("one", "two");
        assertThat(committed()).isEqualTo(2);
    }

    private boolean show(EnrichedArticle article) {
        return shown.add(String.valueOf(article.title()));
    }

    private void arrive(String... titles) {
        for (var title : titles) {
            var offset = arrived++;
            kafka.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, title, article(title)));
        }
    }

    private static byte[] article(String title) {
        try (var example =
                EnrichedArticle.class.getResourceAsStream("/newswire/examples/enriched-article.v1.smallest.json")) {
            var article = (ObjectNode) JsonMapper.shared().readTree(example);
            return article.put("title", title).toString().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long committed() {
        return kafka.committed(Set.of(PARTITION)).get(PARTITION).offset();
    }
}
