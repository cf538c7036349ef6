package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.identify.PageRetry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PagePolicyTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Feed FEED = Feed.of("https://a.example/feed");

    private final PagePolicy policy = new PagePolicy(FullText.ALWAYS, 3, Duration.ofMinutes(5));

    @Test
    void waitsLongerEachTimeUntilItIsEnough() {
        assertThat(due(FEED, 0)).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(due(FEED, 1)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(due(FEED, 2)).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(policy.next(FEED, 3, NOON, NOON)).isNull();
    }

    @Test
    void neverWaitsLongerThanADayByItself() {
        assertThat(due(wanting(10), 9)).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void leavesTheHostAloneAsLongAsItWants() {
        var restsUntil = NOON.plus(Duration.ofHours(1)).plusMillis(1);

        assertThat(policy.next(FEED, 0, NOON, restsUntil).dueAt())
                .isAfterOrEqualTo(restsUntil)
                .isBefore(restsUntil.plusSeconds(1));
    }

    @Test
    void aFeedsOwnPolicyGoesFirst() {
        assertThat(policy.next(wanting(0), 0, NOON, NOON)).isNull();
        assertThat(policy.wants(wanting(0), PageRetry.notBefore(0, NOON))).isFalse();
        assertThat(policy.wants(FEED, PageRetry.notBefore(2, NOON))).isTrue();
    }

    private Instant due(Feed feed, int tried) {
        return policy.next(feed, tried, NOON, NOON).dueAt();
    }

    private static Feed wanting(int retries) {
        return JsonMapper.shared()
                .readValue("{\"url\":\"https://a.example/feed\",\"pageRetries\":" + retries + "}", Feed.class);
    }
}
