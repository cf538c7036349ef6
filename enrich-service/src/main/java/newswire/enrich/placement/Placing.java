package newswire.enrich.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * This instance's part in placing. The instances are a consumer group on the one partition of questions; who has it answers
 * them, all others are ready to. For one thread.
 */
final class Placing implements ConsumerRebalanceListener, AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> member;
    private final Supplier<PlacementWriter> takeOver;
    private @Nullable PlacementWriter writer;

    /** @param takeOver makes a writer that goes on where others ended */
    Placing(Consumer<byte[], byte[]> member, Supplier<PlacementWriter> takeOver) {
        this.member = member;
        this.takeOver = takeOver;
    }

    /** Answers what was asked, or waits a moment for it. */
    void tick() {
        var questions = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        member.poll(TICK).forEach(questions::add);
        var here = writer;
        if (here != null && !questions.isEmpty()) {
            here.answer(questions);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            close();
            var taken = takeOver.get();
            writer = taken;
            if (taken.nextQuestion() < 0) {
                member.seekToBeginning(List.of(partition));
            } else {
                member.seek(partition, taken.nextQuestion());
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            close();
        }
    }

    @Override
    public void close() {
        var here = writer;
        writer = null;
        if (here != null) {
            here.close();
        }
    }
}
