package newswire.cli.tail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    /**
     * Sets {@code consumer}, which must have the partitions assigned, to this position.
     *
     * @return tells of each record that is then read, in order, whether it comes before this position all the same: a
     *     transaction that is open just now may hold the first record of a time and earlier ones
     */
    default Predicate<ConsumerRecord<?, ?>> seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        return switch (this) {
            case Earliest earliest -> {
                consumer.seekToBeginning(partitions);
                yield record -> false;
            }
            case Latest latest -> {
                seekToPresentEnd(consumer, partitions);
                yield record -> false;
            }
            case At at -> {
                seekToPresentEnd(consumer, partitions);
                var time = at.time().toEpochMilli();
                var notBegun = new HashSet<TopicPartition>();
                consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(p -> p, p -> time)))
                        .forEach((partition, found) -> {
                            if (found == null) {
                                notBegun.add(partition);
                            } else {
                                consumer.seek(partition, found.offset());
                            }
                        });
                yield record -> {
                    var partition = new TopicPartition(record.topic(), record.partition());
                    if (record.timestamp() >= time) {
                        notBegun.remove(partition);
                    }
                    return notBegun.contains(partition);
                };
            }
        };
    }

    // Looks the end up now; left alone, the consumer would do so at its first poll, past what is committed until then.
    private static void seekToPresentEnd(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
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
