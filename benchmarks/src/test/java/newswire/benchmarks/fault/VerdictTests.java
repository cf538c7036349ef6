package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check that finds nothing must be able to find something. */
class VerdictTests {

    private static final Map<String, Integer> STATES = Map.of("a", 3, "b", 1);

    @Test
    void isCleanWhenEachRevisionCameOnceAndInOrder() {
        var verdict = Verdict.of(STATES, Map.of("a", List.of(1, 2, 3), "b", List.of(1)));

        assertThat(verdict).isEqualTo(new Verdict(4, 0, 0, 0, 0));
        assertThat(verdict.isClean()).isTrue();
    }

    @Test
    void countsWhatWasLost() {
        assertThat(Verdict.of(STATES, Map.of("a", List.of(1, 3))).lost()).isEqualTo(2);
    }

    @Test
    void countsWhatWasRepeated() {
        assertThat(Verdict.of(STATES, Map.of("a", List.of(1, 2, 2, 2, 3), "b", List.of(1))))
                .isEqualTo(new Verdict(4, 0, 2, 0, 0));
    }

    @Test
    void countsArticlesWhoseRevisionsCameOutOfOrder() {
        assertThat(Verdict.of(STATES, Map.of("a", List.of(1, 3, 2), "b", List.of(1))))
                .isEqualTo(new Verdict(4, 0, 0, 1, 0));
    }

    @Test
    void countsWhatNobodyHadReasonToSend() {
        assertThat(Verdict.of(STATES, Map.of("a", List.of(1, 2, 3, 4), "b", List.of(1), "c", List.of(1, 2))))
                .isEqualTo(new Verdict(4, 0, 0, 0, 3));
    }
}
