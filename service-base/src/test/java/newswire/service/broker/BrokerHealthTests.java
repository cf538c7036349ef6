package newswire.service.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokerHealthTests {

    private final MockAdminClient admin = new MockAdminClient();
    private Instant now = Instant.parse("2026-12-01T12:00:00Z");
    private final BrokerContact broker = contact(() -> admin);
    private final BrokerHealth health = new BrokerHealth(broker);

    @Test
    void saysInOneWayThatTheBrokerIsLateWhoeverGivesUpFirst() throws IOException {
        admin.timeoutNextRequest(1);
        saysThatItIsLate(health);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        try (var silent = silentBroker();
                var asked = contact(() -> adminOf(silent))) {
            saysThatItIsLate(new BrokerHealth(asked));
        }
    }

    private static void saysThatItIsLate(BrokerHealth health) {
        var late = health.health();
        assertThat(late.getStatus()).isEqualTo(Status.DOWN);
        assertThat(late.getDetails()).containsExactly(Map.entry("error", "no answer within 200 ms"));
    }

    @Test
    void saysInTheLogWhenTheBrokerGoesAndWhenItComesBackAndNotInBetween(CapturedOutput output) {
        health.health();
        assertThat(output).doesNotContain("The broker");

        admin.timeoutNextRequest(3);
        for (int i = 0; i < 3; i++) {
            health.health();
        }
        assertThat(output).containsOnlyOnce("The broker does not answer").doesNotContain("answers again");

        health.health();
        health.health();
        assertThat(output).containsOnlyOnce("The broker answers again");
    }

    @Test
    void saysInTheLogWhyTheBrokerCannotBeAskedWhenThatIsNotForItsSilence(CapturedOutput output) {
        var refused = new BrokerHealth(contact(() -> new MockAdminClient() {
            @Override
            public DescribeClusterResult describeCluster(DescribeClusterOptions options) {
                throw new SaslAuthenticationException("wrong password");
            }
        }));

        refused.health();
        assertThat(refused.health().getStatus()).isEqualTo(Status.DOWN);

        assertThat(output).containsOnlyOnce("wrong password").doesNotContain("does not answer");
    }

    @Test
    void isDownWhileTheBrokersNameIsNotKnown() {
        try (var nameless = contact(() -> Admin.create(Map.of("bootstrap.servers", "no-such-host.invalid:9092")))) {
            assertThat(new BrokerHealth(nameless).health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void learnsNothingFromAQuestionThatIsInterrupted(CapturedOutput output) throws IOException {
        try (var silent = silentBroker();
                var asked = contact(() -> adminOf(silent))) {
            var away = new BrokerHealth(asked);
            away.health();

            Thread.currentThread().interrupt();
            assertThat(away.health().getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(Thread.interrupted()).isTrue();
            away.health();

            assertThat(output).containsOnlyOnce("does not answer").doesNotContain("answers again");
        }
    }

    @Test
    void learnsNothingFromASilenceBeforeAnAnswer(CapturedOutput output) throws IOException {
        try (var silent = silentBroker();
                var lost = adminOf(silent);
                var asked = contact(() -> new MockAdminClient() {
                    private int questions;

                    @Override
                    public DescribeClusterResult describeCluster(DescribeClusterOptions options) {
                        return questions++ == 0 ? lost.describeCluster(options) : super.describeCluster(options);
                    }
                })) {
            var first = asked.ask();
            asked.ask().join();

            assertThat(first).failsWithin(Duration.ofSeconds(10));
            assertThat(output).doesNotContain("does not answer");
        }
    }

    @Test
    void measuresForHowLongTheBrokerIsAwayThoughNobodyLooksAtItsHealth() {
        var meters = new SimpleMeterRegistry();
        broker.bindTo(meters);
        var away = meters.get("newswire.broker.away").timeGauge();
        assertThat(seconds(away)).isZero();

        admin.timeoutNextRequest(2);
        assertThat(seconds(away)).isZero();
        now = now.plusSeconds(15);
        assertThat(seconds(away)).isEqualTo(15);
        assertThat(seconds(away)).isZero();
    }

    private static double seconds(TimeGauge gauge) {
        return gauge.value(TimeUnit.SECONDS);
    }

    private BrokerContact contact(Supplier<Admin> admins) {
        return new BrokerContact(admins, Duration.ofMillis(200), () -> now);
    }

    private static ServerSocket silentBroker() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static Admin adminOf(ServerSocket broker) {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + broker.getLocalPort()));
    }
}
