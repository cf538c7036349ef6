package newswire.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import newswire.cli.console.Failure;
import newswire.enrich.memory.RecordedSites;
import newswire.enrich.memory.SiteLessons;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.placement.RecordedPlacements;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.run.RangeReader;
import newswire.enrich.replay.run.SourceRanges;
import newswire.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What is on topics of a Kafka by now, without a consumer group. */
public final class StoredTopic implements AutoCloseable {

    private static final Map<String, Object> PATIENCE =
            Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000);
    private static final int RECORDS = 500;

    /** After which a broker that gives none of the records that it has is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final String servers;
    private final Admin admin;
    private final KafkaClients clients;
    private final BooleanSupplier stop;

    /**
     * @param stop asked several times a second
     * @throws Failure when the addresses can't be resolved
     */
    public StoredTopic(String servers, BooleanSupplier stop) {
        this.servers = servers;
        this.stop = stop;
        var settings = new HashMap<>(PATIENCE);
        settings.put("bootstrap.servers", servers);
        try {
            admin = Admin.create(settings);
        } catch (KafkaException e) {
            throw new Failure(
                    "'" + servers + "' is no address of a Kafka broker (" + Failure.reason(e)
                            + "); write --bootstrap-servers host:port",
                    e);
        }
        clients = new KafkaClients(settings, settings, admin, "newswire");
    }

    /**
     * Gives the committed records between two times to {@code reader}, partition by partition and in order within each,
     * until it answers {@code false}.
     *
     * @throws Failure when the one is not before the other, no broker answers or the topic does not exist
     */
    public void read(
            String topic,
            @Nullable Instant from,
            @Nullable Instant to,
            Predicate<ConsumerRecord<byte[], byte[]>> reader) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Failure("--from must be before --to, and " + from + " is not before " + to);
        }
        try (var consumer = clients.consumer(RECORDS)) {
            for (var range : new SourceRanges(admin).between(topic, from, to).entrySet()) {
                var partition = new TopicPartition(topic, range.getKey());
                boolean goesOn = new RangeReader(consumer, partition, stop, SILENCE)
                        .read(
                                range.getValue().from(),
                                range.getValue().to(),
                                RECORDS,
                                (records, position) -> records.stream().allMatch(reader));
                if (!goesOn) {
                    return;
                }
            }
        } catch (TimeoutException e) {
            throw new Failure(
                    "no Kafka broker answers at " + servers
                            + "; start one with 'newswire up', or name yours with --bootstrap-servers",
                    e);
        } catch (UnknownTopicOrPartitionException e) {
            throw new Failure("there is no topic '" + topic + "' at " + servers, e);
        }
    }

    /** Where articles were placed, from the topic that the service keeps of it; none where there is no such topic. */
    public KnownPlacements placements() {
        return new RecordedPlacements(clients, Topics.STORY_PLACEMENTS);
    }

    /** What the live stream knew of the sites of raw records. */
    public SiteLessons sites() {
        return new RecordedSites(clients, Topics.SITE_MEMORY);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1)); // without one it may wait long for a broker that is silent
    }
}
