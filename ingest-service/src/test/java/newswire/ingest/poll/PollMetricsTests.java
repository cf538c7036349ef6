package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PollMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PollMetrics metrics = new PollMetrics(registry);

    @Test
    void whatHasNotHappenedYetIsThereAsZero() {
        assertThat(registry.get("newswire.ingest.polls").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder(
                        "changed", "unchanged", "failed", "refused", "gone", "postponed", "given-up");
        assertThat(registry.get("newswire.ingest.polls").counters())
                .extracting(Counter::count)
                .containsOnly(0.0);

        metrics.polled("failed");

        assertThat(registry.get("newswire.ingest.polls")
                        .tag("outcome", "failed")
                        .counter()
                        .count())
                .isOne();
    }
}
