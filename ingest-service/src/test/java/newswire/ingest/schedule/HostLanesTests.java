package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostLanesTests {

    @Test
    void letsOneRequestAtATimeToAHost() throws Exception {
        var lanes = new HostLanes(Duration.ZERO);
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> lanes.request("a.example", () -> {
                        most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inFlight.decrementAndGet();
                    })))
                    .toList();
            for (Future<Integer> call : calls) {
                call.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void keepsTheGapBetweenTwoRequests() throws InterruptedException {
        var lanes = new HostLanes(Duration.ofMillis(50));

        var firstEnd = lanes.request("a.example", System::nanoTime);
        var secondStart = lanes.request("a.example", System::nanoTime);

        assertThat(Duration.ofNanos(secondStart - firstEnd)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aHostThatHangsHoldsUpNoOther() throws Exception {
        var lanes = new HostLanes(Duration.ofSeconds(1));
        var release = new CountDownLatch(1);
        var hanging = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> lanes.request("hangs.example", () -> {
                hanging.countDown();
                try {
                    return release.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            hanging.await();
            try {
                assertThat(threads.submit(() -> lanes.request("b.example", () -> "done"))
                                .get(10, TimeUnit.SECONDS))
                        .isEqualTo("done");
            } finally {
                release.countDown();
            }
        }
    }
}
