package newswire.enrich.stream;

import java.util.Collection;
import newswire.enrich.memory.SiteMemories;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Reads what is known of the sites of a partition anew when that is taken over: others may have learnt meanwhile. */
final class ForgettingListener implements ConsumerAwareRebalanceListener {

    private final SiteMemories sites;

    ForgettingListener(SiteMemories sites) {
        this.sites = sites;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        sites.forget(partitions.stream().map(TopicPartition::partition).toList());
    }
}
