package newswire.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who follows a topic from its beginning, as the contract tells them to: with {@code read_committed}. */
final class Subscriber implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private final Map<String, String> headers = new HashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;

    Subscriber(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBroker.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "metadata.max.age.ms",
                500);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** The next events, as soon as there are as many; each is checked against the schema. */
    <T> List<T> next(int number, Class<T> type, EventSchema schema) {
        var events = new ArrayList<T>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (events.size() < number && System.nanoTime() < deadline) {
            poll();
            while (events.size() < number && !waiting.isEmpty()) {
                var record = waiting.remove();
                schema.assertValid(record.value());
                record.headers()
                        .forEach(header ->
                                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                events.add(json.readValue(record.value(), type));
            }
        }
        assertThat(events).as("events that came within " + PATIENCE).hasSize(number);
        return events;
    }

    /** The headers of the events seen, later ones over earlier ones. */
    Map<String, String> headers() {
        return headers;
    }

    /** How many events are there beyond those seen, at this moment. */
    int left() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (consumer.assignment().stream()
                .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            poll();
        }
        return waiting.size();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(waiting::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
