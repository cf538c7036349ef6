package newswire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionalPublisherTests {

    private static List<Integer> batch(Integer first, Integer... waiting) {
        var batch = new ArrayList<>(List.of(first));
        TransactionalPublisher.fill(batch, new ArrayDeque<>(List.of(waiting)), 4, 10, Integer::longValue);
        return batch;
    }

    @Test
    void commitsTogetherWhatIsFewAndNotLarge() {
        assertThat(batch(1)).containsExactly(1);
        assertThat(batch(1, 2, 1, 2, 1)).containsExactly(1, 2, 1, 2);
        assertThat(batch(1, 4, 5, 1)).containsExactly(1, 4, 5);
        assertThat(batch(1, 4, 6, 1)).containsExactly(1, 4);
        assertThat(batch(99, 1)).containsExactly(99);
    }
}
