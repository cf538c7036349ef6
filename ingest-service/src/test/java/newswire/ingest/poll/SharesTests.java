package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import newswire.ingest.assignment.LoneShare;
import org.junit.jupiter.api.Test;

class SharesTests {

    private final Shares shares = new Shares();
    private final LoneShare first = new LoneShare(Clock.systemUTC());
    private final LoneShare second = new LoneShare(Clock.systemUTC()); // of the same partition

    @Test
    void theLatestIsThePartitionsShare() {
        assertThat(shares.add(first.share())).isNull();
        assertThat(shares.add(second.share())).isSameAs(first.share());
        assertThat(shares.mine(0)).isSameAs(second.share());
    }

    @Test
    void oneThatIsGivenUpBeforeItIsThereTakesNoPlace() {
        first.giveUp();
        shares.add(second.share());

        assertThat(shares.add(first.share())).isNull();
        assertThat(shares.mine(0)).isSameAs(second.share());
    }
}
