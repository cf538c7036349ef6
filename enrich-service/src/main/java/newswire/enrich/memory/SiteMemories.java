package newswire.enrich.memory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.enrich.record.EndsByError;
import newswire.enrich.record.KafkaClients;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What the service knows of sites, of which it learns nothing where it is told not to. Safe for use by several threads. */
public final class SiteMemories implements AutoCloseable, EndsByError {

    private static final String SEGMENT_BYTES = Integer.toString(64 * 1024 * 1024);

    private final MemorySettings settings;
    private final MemoryTopic topic;
    private final LearningSites learning;
    private final KafkaClients clients;
    private final AtomicBoolean started = new AtomicBoolean();

    SiteMemories(MemorySettings settings, KafkaClients clients, String rawTopic, MeterRegistry registry) {
        this.settings = settings;
        topic = new MemoryTopic(clients, settings.topic());
        learning = new LearningSites(topic, rawTopic, settings.sites());
        this.clients = clients;
        Gauge.builder("newswire.enrich.site.memory.notes", topic, MemoryTopic::size)
                .description("Notes on sites, one for each site and raw partition that it has articles in")
                .register(registry);
    }

    /** For the live stream. */
    public SiteLessons learning() {
        return settings.enabled() ? learning : SiteLessons.NONE;
    }

    /** For records that the live stream has had, partition by partition. To be closed. */
    public SiteLessons recorded() {
        return settings.enabled() ? new RecordedSites(clients, settings.topic()) : SiteLessons.NONE;
    }

    /**
     * The topic that is needed, none where nothing is learnt. All notes of its history are kept, of older ones the last of
     * each site.
     */
    public List<NewTopic> topics(int partitions, short replicas) {
        return settings.enabled()
                ? List.of(new NewTopic(settings.topic(), partitions, replicas)
                        .configs(Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                "compact",
                                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                                Long.toString(settings.history().toMillis()),
                                TopicConfig.SEGMENT_BYTES_CONFIG,
                                SEGMENT_BYTES)))
                : List.of();
    }

    /** Begins to follow the topic, which must exist. */
    public void start() {
        if (settings.enabled() && started.compareAndSet(false, true)) {
            topic.start();
        }
    }

    /** Forgets what was written for raw partitions and may not be committed, or may not be the last. */
    public void forget(Collection<Integer> rawPartitions) {
        learning.forget(rawPartitions);
    }

    @Override
    public boolean hasFailed() {
        return topic.hasFailed();
    }

    @Override
    public void close() throws InterruptedException {
        topic.close();
    }
}
