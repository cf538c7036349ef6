package newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.client.testing.TestEvent;
import newswire.events.EventHeaders;
import org.junit.jupiter.api.Test;

class NewestTests {

    private final Newest newest = new Newest(2);

    @Test
    void aHigherRevisionIsNewsAndALowerOneOrTheSameIsNot() {
        newest.remember(about(TestEvent.article("ferry").with("revision", 10)));

        assertThat(newest.isNews(about(TestEvent.article("ferry").with("revision", 11))))
                .isTrue();
        assertThat(newest.isNews(about(TestEvent.article("ferry").with("revision", 10))))
                .isFalse();
        assertThat(newest.isNews(about(TestEvent.article("ferry").with("revision", 9))))
                .isFalse();
        assertThat(newest.isNews(about(TestEvent.article("other")))).isTrue();
    }

    @Test
    void ofOneRevisionTheOneEnrichedLaterIsNews() {
        newest.remember(about(TestEvent.article("ferry").with("enrichedAt", "2026-11-23T10:00:00Z")));

        assertThat(newest.isNews(about(TestEvent.article("ferry").with("enrichedAt", "2026-11-23T10:00:00.001Z"))))
                .isTrue();
        assertThat(newest.isNews(about(TestEvent.article("ferry").with("enrichedAt", "2026-11-23T09:59:59Z"))))
                .isFalse();
    }

    @Test
    void aRevisionFromBeforeARetractionIsNoNews() {
        newest.remember(about(TestEvent.retraction("ferry")));

        assertThat(newest.isNews(about(TestEvent.article("ferry").replayed("r-1"))))
                .isFalse();
        assertThat(newest.isNews(about(TestEvent.article("ferry").with("revision", 3))))
                .isTrue();
    }

    @Test
    void whatIsRememberedIsNeverReplacedByLess() {
        newest.remember(about(TestEvent.article("ferry").with("revision", 5)));
        newest.remember(about(TestEvent.article("ferry").with("revision", 2)));

        assertThat(newest.isNews(about(TestEvent.article("ferry").with("revision", 3))))
                .isFalse();
    }

    @Test
    void aWithdrawalIsAlwaysNews() {
        newest.remember(about(TestEvent.article("ferry").with("revision", 5)));
        newest.remember(about(TestEvent.withdrawal("ferry")));

        assertThat(newest.isNews(about(TestEvent.withdrawal("ferry")))).isTrue();
        assertThat(newest.isNews(about(TestEvent.withdrawal("ferry")
                        .withHeader(EventHeaders.REVISION, "1")
                        .withHeader(EventHeaders.TIME, "2026-11-23T10:00:00Z"))))
                .isTrue();
    }

    @Test
    void anArticleThatReturnsAfterItsWithdrawalIsNews() {
        newest.remember(about(TestEvent.article("ferry").with("revision", 5)));
        newest.remember(about(TestEvent.withdrawal("ferry")));

        assertThat(newest.isNews(about(TestEvent.article("ferry")))).isTrue();
    }

    @Test
    void forgetsTheArticleThatItHasNotHeardOfForLongest() {
        newest.remember(about(TestEvent.article("one")));
        newest.remember(about(TestEvent.article("two")));
        newest.isNews(about(TestEvent.article("one")));
        newest.remember(about(TestEvent.article("three")));

        assertThat(newest.isNews(about(TestEvent.article("one")))).isFalse();
        assertThat(newest.isNews(about(TestEvent.article("two")))).isTrue();
    }

    private static Envelope about(TestEvent event) {
        return new Envelope(event.consumerRecord("newswire.enriched-articles.v1", 0, 0));
    }
}
