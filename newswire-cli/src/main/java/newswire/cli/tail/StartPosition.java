package newswire.cli.tail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where reading begins. */
sealed interface StartPosition {

    /** At the first record that the topic still holds. */
    record Earliest() implements StartPosition {}

    /** At the next record that is written. */
    record Latest() implements StartPosition {}

    /** At the first record with this timestamp or a later one. */
    record At(Instant time) implements StartPosition {}

    /** Sets {@code consumer}, which must have the partitions assigned, to this position. */
    default void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        switch (this) {
            case Earliest earliest -> consumer.seekToBeginning(partitions);
            case Latest latest -> {
                consumer.seekToEnd(partitions);
                // Looks the end up now; left alone, the consumer would do so at its first poll.
                partitions.forEach(consumer::position);
            }
            case At at -> {
                consumer.seekToEnd(partitions);
                Map<TopicPartition, Long> times = partitions.stream()
                        .collect(Collectors.toMap(p -> p, p -> at.time().toEpochMilli()));
                consumer.offsetsForTimes(times).forEach((partition, found) -> {
                    if (found != null) {
                        consumer.seek(partition, found.offset());
                    }
                });
            }
        }
    }

    /** Reads {@code earliest}, {@code latest} or an ISO 8601 time with its offset from UTC. */
    final class Converter implements ITypeConverter<StartPosition> {

        @Override
        public StartPosition convert(String text) {
            return switch (text) {
                case "earliest" -> new Earliest();
                case "latest" -> new Latest();
                default -> at(text);
            };
        }

        private static StartPosition at(String text) {
            try {
                return new At(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                var refusal = new TypeConversionException("'" + text
                        + "' is not a place to start; write earliest, latest or a time such as 2026-11-24T05:30:00Z");
                refusal.initCause(e);
                throw refusal;
            }
        }
    }
}
