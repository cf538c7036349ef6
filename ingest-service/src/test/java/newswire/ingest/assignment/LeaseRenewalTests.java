package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LeaseRenewalTests {

    private static final Duration SESSION = Duration.ofSeconds(6);

    private final AtomicLong nanos = new AtomicLong();
    private final Lease lease = new Lease(SESSION, () -> Instant.EPOCH.plusNanos(nanos.get()), nanos::get);
    private final LeaseRenewal renewal = new LeaseRenewal(lease);
    private final Coordinator coordinator = new Coordinator();

    @Test
    void saysOnceThatTheBrokerIsAwayAndOnceThatItIsBack(CapturedOutput output) {
        renewal.renew(coordinator, 0);
        assertThat(lease.holds()).isTrue();

        coordinator.isAway = true;
        for (int second = 0; second < 60; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            renewal.renew(coordinator, 0);
        }
        assertThat(lease.holds()).isFalse();
        assertThat(output)
                .containsOnlyOnce("no poll starts until the broker confirms")
                .doesNotContain("start again");

        coordinator.isAway = false;
        for (int second = 0; second < 60; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            renewal.renew(coordinator, 0);
        }
        assertThat(lease.holds()).isTrue();
        assertThat(output).containsOnlyOnce("polls start again");
    }

    private static final class Coordinator extends MockConsumer<byte[], byte[]> {

        private boolean isAway;

        Coordinator() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (isAway) {
                throw new TimeoutException("no answer");
            }
        }
    }
}
