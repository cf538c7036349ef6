package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns();

    @Test
    void whoeverHasToWaitLetsGoOfWhatOthersMayNeedFirst() throws Exception {
        var letGo = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = turns.of("https://a.example/feed");
            var second = threads.submit(() -> turns.of("https://a.example/feed", letGo::countDown));
            assertThat(letGo.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.isDone()).isFalse();

            first.close();

            second.get(30, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void whoeverHasNotToWaitKeepsIt() throws Exception {
        var letGo = new CountDownLatch(1);

        turns.of("https://a.example/feed", letGo::countDown).close();
        turns.of("https://a.example/feed", letGo::countDown).close();

        assertThat(letGo.getCount()).isOne();
    }
}
