package newswire.enrich.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of the topic of replays. Each replay has three keys, {@code id/job}, {@code id/wish} and
 * {@code id/progress}, in the partition that its target decides: replays to one topic have one owner, who runs them one
 * after another.
 */
public final class JobRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String topic;
    private final int partitions;

    /** @param partitions that the topic has */
    public JobRecords(String topic, int partitions) {
        this.topic = topic;
        this.partitions = partitions;
    }

    /** Where the records of a replay are. */
    public int partition(ReplayJob job) {
        return Math.floorMod(job.target().hashCode(), partitions);
    }

    ProducerRecord<byte[], byte[]> of(ReplayJob job) {
        return record(job, "job", job);
    }

    ProducerRecord<byte[], byte[]> of(ReplayJob job, Wish wish) {
        return record(job, "wish", wish);
    }

    /** How far {@code job} is. */
    public ProducerRecord<byte[], byte[]> of(ReplayJob job, ReplayProgress progress) {
        return record(job, "progress", progress);
    }

    /** What makes a replay forgotten: its wish and progress first, so that nothing of it outlives it. */
    List<ProducerRecord<byte[], byte[]>> tombstones(ReplayJob job) {
        return Stream.of("wish", "progress", "job")
                .map(kind -> new ProducerRecord<byte[], byte[]>(topic, partition(job), key(job, kind), null))
                .toList();
    }

    private ProducerRecord<byte[], byte[]> record(ReplayJob job, String kind, Object value) {
        return new ProducerRecord<>(topic, partition(job), key(job, kind), JSON.writeValueAsBytes(value));
    }

    private static byte[] key(ReplayJob job, String kind) {
        return (job.id() + "/" + kind).getBytes(UTF_8);
    }

    /** @throws JacksonException when {@code json} is not the JSON of such a value */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
