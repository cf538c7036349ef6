package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueQueueTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DueQueue<Named> queue = new DueQueue<>(Clock.fixed(NOW, ZoneOffset.UTC));

    private static final class Named extends DueQueue.Item {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Named first = new Named("first");
    private final Named second = new Named("second");

    @Test
    void handsOutTheEarliestFirst() throws InterruptedException {
        queue.put(second, NOW.minusSeconds(1));
        queue.put(first, NOW.minusSeconds(2));

        assertThat(queue.take()).isSameAs(first);
        assertThat(queue.take()).isSameAs(second);
        assertThat(queue.size()).isZero();
    }

    @Test
    void movesWhatIsPutAgain() throws InterruptedException {
        queue.put(first, NOW.minusSeconds(9));
        queue.put(second, NOW.minusSeconds(5));
        queue.put(first, NOW.minusSeconds(1));

        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.take()).isSameAs(second);
        assertThat(queue.take()).isSameAs(first);
    }

    @Test
    void passesOverWhatWasRemoved() throws InterruptedException {
        queue.put(first, NOW.minusSeconds(9));
        queue.put(second, NOW.minusSeconds(5));
        queue.remove(first);

        assertThat(queue.take()).isSameAs(second);
    }

    @Test
    void wakesWhoeverWaits() throws Exception {
        var taken = new CompletableFuture<Named>();
        var waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                taken.complete(queue.take());
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        queue.put(first, NOW);

        assertThat(taken.get(30, TimeUnit.SECONDS)).isSameAs(first);
    }

    @Test
    void isNeverTooEarlyByWhatItDoesNotTellApart() {
        queue.put(first, NOW.plusNanos(1));
        assertThat(queue.takeDue()).isEmpty();

        queue.put(first, NOW.minusNanos(1));
        assertThat(queue.takeDue()).containsExactly(first);
    }

    @Test
    void keepsTheFarthestMomentsInOrder() {
        var never = new Named("never");
        queue.put(never, Instant.MAX);
        queue.put(second, NOW);
        queue.put(first, Instant.MIN);

        assertThat(queue.takeDue()).containsExactly(first, second);
        assertThat(queue.size()).isOne();
        assertThat(queue.next()).isAfter(NOW.plusSeconds(1_000_000_000));
    }

    @Test
    void whatIsPutBackWhereItWasIsThereOnce() {
        queue.put(first, NOW);
        queue.put(first, NOW.minusSeconds(1));
        queue.put(first, NOW);
        queue.put(first, NOW);

        assertThat(queue.size()).isOne();
        assertThat(queue.takeDue()).containsExactly(first);
        assertThat(queue.next()).isNull();
    }

    @Test
    void handsOutAsALesserQueueWould() {
        var random = new Random(4);
        var items = IntStream.range(0, 500).mapToObj(n -> new Named("no. " + n)).toList();
        var expected = new HashMap<Named, Instant>();
        for (int step = 0; step < 20_000; step++) {
            var item = items.get(random.nextInt(items.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    queue.remove(item);
                    expected.remove(item);
                }
                case 1 -> {
                    var next = queue.next();
                    assertThat(next)
                            .isEqualTo(expected.values().stream()
                                    .min(Comparator.naturalOrder())
                                    .orElse(null));
                    if (next != null && !next.isAfter(NOW)) {
                        var taken = queue.takeDue();
                        assertThat(taken).extracting(Named::due).isSorted();
                        assertThat(taken)
                                .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                                        .filter(each -> !expected.get(each).isAfter(NOW))
                                        .toList());
                        taken.forEach(expected::remove);
                    }
                }
                default -> {
                    var at = NOW.plusSeconds(random.nextInt(1_000) - 5);
                    queue.put(item, at);
                    expected.put(item, at);
                }
            }
            assertThat(queue.size()).isEqualTo(expected.size());
        }
    }
}
