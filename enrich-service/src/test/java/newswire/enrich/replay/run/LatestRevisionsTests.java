package newswire.enrich.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatestRevisionsTests {

    @Test
    void knowsWhatAMapWouldKnow() {
        var latest = new LatestRevisions(20_000);
        var offsets = new HashMap<Integer, Long>();
        var sent = new HashSet<Integer>();
        var random = new Random(7);
        for (long offset = 0; offset < 60_000; offset++) {
            int article = random.nextInt(20_000);
            latest.seen(key(article), offset);
            offsets.put(article, offset);
            if (random.nextInt(10) == 0) {
                latest.sent(key(article));
                sent.add(article);
            }
        }

        offsets.forEach((article, offset) -> {
            assertThat(latest.isSuperseded(key(article), offset)).isFalse();
            assertThat(latest.isSuperseded(key(article), offset - 1)).isTrue();
            assertThat(latest.wasSent(key(article))).isEqualTo(sent.contains(article));
        });
        latest.forgetSent();
        assertThat(sent).noneMatch(article -> latest.wasSent(key(article)));
        assertThat(latest.isSuperseded(key(0), offsets.get(0) - 1)).isTrue();
    }

    @Test
    void knowsNothingOfOthers() {
        var latest = new LatestRevisions(10);
        latest.seen(key(1), 5);

        assertThat(latest.wasSent(key(2))).isFalse();
        assertThat(latest.isSuperseded(key(2), 0)).isFalse();
        assertThat(latest.isSuperseded(null, 0)).isFalse();
        assertThat(latest.wasSent(null)).isFalse();
    }

    @Test
    void refusesMoreArticlesThanItsBound() {
        var latest = new LatestRevisions(3);
        for (int article = 0; article < 3; article++) {
            latest.seen(key(article), article);
        }
        latest.seen(key(1), 7);

        assertThatThrownBy(() -> latest.seen(key(4), 8))
                .isInstanceOf(ReplayFailure.class)
                .hasMessageContaining("more than 3 articles in one partition");
    }

    private static byte[] key(int article) {
        return ("article-" + article).getBytes(UTF_8);
    }
}
