package newswire.cli.up;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswire.cli.console.Failure;
import newswire.events.EnrichedArticle;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The enriched articles as they come, from where this reader's group left off. */
public final class ArticleStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleStream.class);
    private static final Duration TICK = Duration.ofMillis(200);

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaConsumer<String, byte[]> consumer;

    /** Subscribes as {@code group}. */
    public ArticleStream(String bootstrapServers, String group) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.ENRICHED_ARTICLES));
    }

    /**
     * Gives each article to {@code reader}, and remembers that it was given, until {@code enough}, which is asked several
     * times a second.
     *
     * @throws Failure when Kafka refuses to go on
     */
    public void forEach(Consumer<EnrichedArticle> reader, BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                var records = consumer.poll(TICK);
                for (var record : records) {
                    if (record.value() != null) {
                        give(record.value(), reader);
                    }
                }
                if (!records.isEmpty()) {
                    consumer.commitSync();
                }
            }
        } catch (KafkaException e) {
            throw new Failure("articles can't be read from Kafka any more: " + Failure.reason(e), e);
        }
    }

    private void give(byte[] value, Consumer<EnrichedArticle> reader) {
        try {
            reader.accept(json.readValue(value, EnrichedArticle.class));
        } catch (JacksonException e) {
            LOG.warn("an event on {} is no article: {}", Topics.ENRICHED_ARTICLES, Failure.reason(e));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
