package newswire.enrich.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The last value of each key of the topic of replays, put together. Thread-safe. */
final class Entries {

    private static final Logger log = LoggerFactory.getLogger(Entries.class);

    private final Map<String, ReplayJob> jobs = new ConcurrentHashMap<>();
    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
    private final Map<String, ReplayProgress> progress = new ConcurrentHashMap<>();

    void apply(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), UTF_8);
        var slash = key.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        var id = key.substring(0, slash);
        try {
            switch (key.substring(slash + 1)) {
                case "job" -> put(jobs, id, record.value(), ReplayJob.class);
                case "wish" -> put(wishes, id, record.value(), Wish.class);
                case "progress" -> put(progress, id, record.value(), ReplayProgress.class);
                default -> {} // of a later release
            }
        } catch (JacksonException e) {
            log.warn("The record {} of the topic of replays can't be read: {}", key, e.getOriginalMessage());
        }
    }

    private static <T> void put(Map<String, T> values, String id, byte[] json, Class<T> type) {
        if (json == null) {
            values.remove(id);
        } else {
            values.put(id, JobRecords.read(json, type));
        }
    }

    Optional<ReplayEntry> get(String id) {
        return Optional.ofNullable(jobs.get(id))
                .map(job -> new ReplayEntry(job, wishes.getOrDefault(id, Wish.RUN), progress.get(id)));
    }

    List<ReplayEntry> all() {
        return jobs.keySet().stream()
                .flatMap(id -> get(id).stream())
                .sorted(Comparator.comparing((ReplayEntry entry) -> entry.job().createdAt())
                        .thenComparing(entry -> entry.job().id()))
                .toList();
    }
}
