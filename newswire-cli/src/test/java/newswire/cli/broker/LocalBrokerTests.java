package newswire.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The end of a broker that has given up, which Kafka holds up for minutes. */
class LocalBrokerTests {

    @Test
    void isWaitedForNoLongerThanThatEarnsAnything() {
        var never = new CountDownLatch(1);

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> LocalBroker.stop(() -> awaitUntilEnded(never), Duration.ofMillis(10)));
        never.countDown();
    }

    private static void awaitUntilEnded(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
