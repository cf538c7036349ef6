package newswire.ingest.assignment;

import java.time.Duration;
import java.util.Map;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the group's coordinator confirm in good time that this instance is still a member, and says in the log when it does not
 * and when it does again, once each. For the thread of the consumer.
 */
final class LeaseRenewal {

    private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Lease lease;
    private boolean toldOfLapse;

    LeaseRenewal(Lease lease) {
        this.lease = lease;
    }

    /**
     * Asks if it is time to. The commit is there for the question alone.
     *
     * @param partition one of those that the member has
     */
    void renew(Consumer<byte[], byte[]> member, int partition) {
        if (!lease.isToBeRenewed()) {
            return;
        }
        if (lease.hasLapsed() && !toldOfLapse) {
            toldOfLapse = true;
            log.warn("no poll starts until the broker confirms that the feeds are still this instance's");
        }
        var asked = lease.now();
        try {
            var question = Map.of(new TopicPartition(Topics.FEEDS, partition), new OffsetAndMetadata(0));
            member.commitSync(question, PATIENCE);
            lease.confirmed(asked);
            if (toldOfLapse) {
                toldOfLapse = false;
                log.info("the broker has confirmed the feeds, polls start again");
            }
        } catch (KafkaException e) {
            log.debug("the broker does not confirm the membership: {}", e.toString());
        }
    }
}
