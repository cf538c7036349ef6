package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DueQueueTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DueQueue<String> queue = new DueQueue<>(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void handsOutTheEarliestFirst() throws InterruptedException {
        queue.put("second", NOW.minusSeconds(1));
        queue.put("first", NOW.minusSeconds(2));

        assertThat(queue.take()).isEqualTo("first");
        assertThat(queue.take()).isEqualTo("second");
        assertThat(queue.size()).isZero();
    }

    @Test
    void movesWhatIsPutAgain() throws InterruptedException {
        queue.put("moved", NOW.minusSeconds(9));
        queue.put("other", NOW.minusSeconds(5));
        queue.put("moved", NOW.minusSeconds(1));

        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.take()).isEqualTo("other");
        assertThat(queue.take()).isEqualTo("moved");
    }

    @Test
    void passesOverWhatWasRemoved() throws InterruptedException {
        queue.put("removed", NOW.minusSeconds(9));
        queue.put("kept", NOW.minusSeconds(5));
        queue.remove("removed");

        assertThat(queue.take()).isEqualTo("kept");
    }

    @Test
    void wakesWhoeverWaits() throws Exception {
        var taken = new CompletableFuture<String>();
        var waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                taken.complete(queue.take());
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        queue.put("at last", NOW);

        assertThat(taken.get(30, TimeUnit.SECONDS)).isEqualTo("at last");
    }
}
