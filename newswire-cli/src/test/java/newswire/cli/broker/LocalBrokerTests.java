package newswire.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The end of a broker that has given up, which Kafka holds up for minutes. */
class LocalBrokerTests {

    @Test
    void isWaitedForNoLongerThanThatEarnsAnything() {
        var never = new CountDownLatch(1);

        LocalBroker.stop(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofMillis(10));

        assertThat(never.getCount()).isOne();
        never.countDown();
    }

    @Test
    void isWaitedForUntilItIsThere() {
        var stopped = new AtomicBoolean();

        LocalBroker.stop(() -> stopped.set(true), Duration.ofMinutes(1));

        assertThat(stopped).isTrue();
    }

    @Test
    void hasAReasonThoughKafkaGivesNone() {
        assertThat(LocalBroker.reason(null)).contains("disk is full");
        assertThat(LocalBroker.reason("the log is damaged")).isEqualTo("the log is damaged");
    }
}
