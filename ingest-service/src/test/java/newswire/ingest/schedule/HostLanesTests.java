package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostLanesTests {

    @Test
    void letsOneRequestAtATimeToAHost() throws Exception {
        var lanes = new HostLanes(Duration.ZERO, Time.SYSTEM);
        var inFlight = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> request(lanes, "a.example", () -> {
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
        var time = new TimeOfTest();
        var lanes = new HostLanes(Duration.ofSeconds(2), time);

        request(lanes, "a.example", () -> time.pass(Duration.ofSeconds(5)));
        assertThat(request(lanes, "b.example", time::passed)).isEqualTo(Duration.ofSeconds(5));
        assertThat(request(lanes, "a.example", time::passed)).isEqualTo(Duration.ofSeconds(7));
        time.pass(Duration.ofMillis(500));
        assertThat(request(lanes, "a.example", time::passed)).isEqualTo(Duration.ofSeconds(9));
        time.pass(Duration.ofSeconds(3));
        assertThat(request(lanes, "a.example", time::passed)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void keepsALongerPauseThatIsAskedForHoweverBusyTheOtherLanesAre() throws InterruptedException {
        var time = new TimeOfTest();
        var lanes = new HostLanes(Duration.ofSeconds(1), time);

        request(lanes, "a.example", time::passed);
        time.pass(Duration.ofSeconds(5));
        for (int i = 0; i < 1000; i++) {
            request(lanes, "host" + i + ".example", time::passed);
        }

        assertThat(request(lanes, "a.example", Duration.ofSeconds(10), time::passed))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whoeverGivesUpLetsTheNextOneThroughAndCausesNoPause() {
        var time = new TimeOfTest();
        var lanes = new HostLanes(Duration.ofSeconds(1), time);
        var called = new ArrayList<String>();

        var first = lanes.lineUp("a.example", turn -> called.add("first"));
        var second = lanes.lineUp("a.example", turn -> called.add("second"));
        var third = lanes.lineUp("a.example", turn -> called.add("third"));
        assertThat(called).containsExactly("first");
        second.end();
        assertThat(called).containsExactly("first");
        first.end();
        assertThat(called).containsExactly("first", "third");
        assertThat(third.pause(Duration.ZERO)).isZero();
        third.begin();
        third.end();
        assertThat(lanes.lineUp("a.example", turn -> called.add("fourth")).pause(Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(called).containsExactly("first", "third", "fourth");
    }

    @Test
    void saysHowLongATurnWasWaitedFor() throws InterruptedException {
        var time = new TimeOfTest();
        var lanes = new HostLanes(Duration.ofSeconds(2), time);
        request(lanes, "a.example", time::passed);

        assertThat(lanes.enter(URI.create("https://A.example/"), Duration.ZERO).waited())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void forgetsNoPauseThatIsNotOverHoweverManyHostsComeAndGo() throws InterruptedException {
        var time = new TimeOfTest();
        var lanes = new HostLanes(Duration.ofSeconds(90), time);
        request(lanes, "a.example", time::passed);
        for (int host = 0; host < 1_000; host++) {
            request(lanes, host + ".example", time::passed);
            time.pass(Duration.ofMillis(80));
        }

        assertThat(lanes.lineUp("a.example", turn -> {}).pause(Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));

        time.pass(Duration.ofSeconds(90));
        for (int host = 0; host < 1_000; host++) {
            request(lanes, host + ".example", time::passed);
        }
        var called = new ArrayList<HostLanes.Turn>();
        var first = lanes.lineUp("7.example", called::add);
        var second = lanes.lineUp("7.example", called::add);
        assertThat(called).containsExactly(first);
        first.end();
        assertThat(called).containsExactly(first, second);
    }

    @Test
    void aHostThatHangsHoldsUpNoOther() throws Exception {
        var lanes = new HostLanes(Duration.ofSeconds(1), Time.SYSTEM);
        var release = new CountDownLatch(1);
        var hanging = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> request(lanes, "hangs.example", () -> {
                hanging.countDown();
                try {
                    return release.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            hanging.await();
            try {
                assertThat(threads.submit(() -> request(lanes, "b.example", () -> "done"))
                                .get(10, TimeUnit.SECONDS))
                        .isEqualTo("done");
            } finally {
                release.countDown();
            }
        }
    }

    private static <T> T request(HostLanes lanes, String host, Supplier<T> request) throws InterruptedException {
        return request(lanes, host, Duration.ZERO, request);
    }

    private static <T> T request(HostLanes lanes, String host, Duration delay, Supplier<T> request)
            throws InterruptedException {
        var turn = lanes.enter(URI.create("https://" + host + "/"), delay);
        try {
            turn.begin();
            return request.get();
        } finally {
            turn.end();
        }
    }

    /** Time that passes when somebody sleeps or a test says so. */
    private static final class TimeOfTest implements Time {

        private final AtomicLong nanos = new AtomicLong();

        @Override
        public long nanoTime() {
            return nanos.get();
        }

        @Override
        public void sleep(Duration duration) {
            pass(duration);
        }

        Duration pass(Duration duration) {
            nanos.addAndGet(duration.toNanos());
            return passed();
        }

        Duration passed() {
            return Duration.ofNanos(nanos.get());
        }
    }
}
