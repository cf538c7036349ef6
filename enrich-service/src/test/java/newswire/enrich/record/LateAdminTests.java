package newswire.enrich.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class LateAdminTests {

    private final AtomicInteger attempts = new AtomicInteger();
    private final Admin admin = LateAdmin.of(() -> {
        // The second attempt finds an address, where nobody answers.
        var address = attempts.incrementAndGet() == 1 ? "no address" : "127.0.0.1:1";
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address));
    });

    @Test
    void isMadeWhenItIsAskedAndAgainWhereThatFailed() {
        assertThat(attempts).hasValue(0);
        assertThatThrownBy(admin::describeCluster).isInstanceOf(KafkaException.class);
        assertThat(admin.describeCluster().nodes().isDone()).isFalse();
        assertThat(admin.metrics()).isNotEmpty();

        assertThat(attempts).hasValue(2);
        admin.close(Duration.ZERO);
    }

    @Test
    void closesWithoutEverHavingBeenAsked() {
        assertThatCode(() -> admin.close(Duration.ZERO)).doesNotThrowAnyException();

        assertThatThrownBy(admin::describeCluster).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(0);
    }
}
