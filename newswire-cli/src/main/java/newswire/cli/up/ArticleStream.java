package newswire.cli.up;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import newswire.cli.console.Failure;
import newswire.events.EnrichedArticle;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
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

    /** In milliseconds: a person may look at one page of a pager over lunch, and nobody else waits for the partitions. */
    private static final int READER_AWAY = Math.toIntExact(Duration.ofDays(1).toMillis());

    private final JsonMapper json = JsonMapper.builder().build();
    private final Consumer<String, byte[]> consumer;

    /** Subscribes as {@code group}. */
    public ArticleStream(String bootstrapServers, String group) {
        this(subscribed(bootstrapServers, group));
    }

    /** @param consumer subscribed or assigned; is closed here */
    ArticleStream(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    private static Consumer<String, byte[]> subscribed(String bootstrapServers, String group) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                READER_AWAY,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.ENRICHED_ARTICLES));
        return consumer;
    }

    /**
     * Gives each article to {@code reader}, and remembers that it was given, until that answers that it could not take one or
     * {@code enough}, which is asked several times a second.
     *
     * @throws Failure when Kafka refuses to go on
     */
    public void forEach(Predicate<EnrichedArticle> reader, BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                if (!giveAll(consumer.poll(TICK), reader)) {
                    return;
                }
            }
        } catch (KafkaException e) {
            throw new Failure("articles can't be read from Kafka any more: " + Failure.reason(e), e);
        }
    }

    private boolean giveAll(ConsumerRecords<String, byte[]> records, Predicate<EnrichedArticle> reader) {
        var given = new HashMap<TopicPartition, OffsetAndMetadata>();
        boolean goesOn = true;
        for (var record : records) {
            goesOn = record.value() == null || give(record.value(), reader);
            if (!goesOn) {
                break;
            }
            given.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        if (!given.isEmpty()) {
            remember(given);
        }
        return goesOn;
    }

    private boolean give(byte[] value, Predicate<EnrichedArticle> reader) {
        try {
            return reader.test(json.readValue(value, EnrichedArticle.class));
        } catch (JacksonException e) {
            LOG.warn("an event on {} is no article: {}", Topics.ENRICHED_ARTICLES, Failure.reason(e));
            return true;
        }
    }

    /** What can't be remembered now is with the articles after it, or is given once more. */
    private void remember(Map<TopicPartition, OffsetAndMetadata> given) {
        try {
            consumer.commitSync(given);
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
            LOG.warn("what was shown could not be noted: {}", Failure.reason(e));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
