package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.ingest.fetch.Validators;
import org.junit.jupiter.api.Test;

class MovedTests {

    private static final String OLD = "https://a.example/old";
    private static final String NEW = "https://a.example/new";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final NextPoll NEXT = new NextPoll(NOW.plusSeconds(60), null);

    @Test
    void aMoveIsAdoptedWhenItIsSeenThreeTimesInARow() {
        var state = answered(PollState.unknown(OLD), NEW, NEW);
        assertThat(state.address()).isEqualTo(OLD);

        state = answered(state, NEW);
        assertThat(state.address()).isEqualTo(NEW);
        assertThat(answered(state, (String) null).address()).isEqualTo(NEW);
    }

    @Test
    void aMoveThatIsNotSeenAgainIsForgotten() {
        assertThat(answered(PollState.unknown(OLD), NEW, NEW, null, NEW, NEW).address())
                .isEqualTo(OLD);
        assertThat(answered(PollState.unknown(OLD), NEW, NEW, OLD + "er", NEW).address())
                .isEqualTo(OLD);
    }

    @Test
    void aFeedThatFailsWhereItMovedToIsSoughtWhereItWas() {
        var adopted = answered(PollState.unknown(OLD), NEW, NEW, NEW);

        assertThat(adopted.failed("HTTP status 404", NOW, NEXT).address()).isEqualTo(OLD);
        assertThat(adopted.postponed(NOW).address()).isEqualTo(NEW);
    }

    private static PollState answered(PollState state, String... redirects) {
        for (var redirect : redirects) {
            state = state.answered(redirect, null, Validators.NONE, null, PublisherHints.NONE, null, NOW, NEXT);
        }
        return state;
    }
}
