package newswire.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SiteArticlesTests {

    private static final String FERRY = "ferry";
    private static final String NEWS = "https://paper.example/news.xml";
    private static final String SPORT = "https://paper.example/sport.xml";

    private final SiteArticles articles = new SiteArticles(feed -> false);
    private final CompletableFuture<Boolean> published = new CompletableFuture<>();

    private static KnownEntry known(int revision, boolean owner) {
        return new KnownEntry("key", FERRY, revision, "print", owner);
    }

    @Test
    void whoShowsAnArticleThatAnotherFeedHasClaimedWaitsUntilItIsPublished() throws Exception {
        assertThat(articles.claim(FERRY, NEWS)).isTrue();
        assertThat(articles.claim(FERRY, SPORT)).isFalse();
        var waiting = awaitOthers(SPORT);

        articles.remember(SPORT, List.of(new KnownEntry("other", "another", 1, "print", true)));
        assertThat(waiting.isAlive()).isTrue();
        articles.remember(NEWS, List.of(known(1, true)));

        assertThat(result()).isTrue();
        assertThat(articles.claim(FERRY, SPORT)).isFalse();
    }

    @Test
    void whoWaitedForWhatWasGivenBackMayClaimIt() throws Exception {
        articles.claim(FERRY, NEWS);
        articles.claim(FERRY, SPORT);
        awaitOthers(SPORT);

        articles.releaseClaims(NEWS);

        assertThat(result()).isFalse();
        assertThat(articles.claim(FERRY, SPORT)).isTrue();
        assertThat(articles.latest(FERRY)).isZero();
    }

    @Test
    void nobodyWaitsForWhatIsPublishedOrItsOwn() throws Exception {
        articles.remember(NEWS, List.of(known(2, true)));
        articles.claim("own", SPORT);
        articles.claim(FERRY, NEWS); // a change of it, which is no claim to publish it first

        assertThat(articles.awaitOthers(List.of(FERRY), SPORT)).isTrue();
        assertThat(articles.awaitOthers(List.of("own"), SPORT)).isFalse();
    }

    @Test
    void givesBackNoMoreThanWasNeverPublished() {
        articles.claim(FERRY, NEWS);
        articles.remember(NEWS, List.of(known(1, true)));

        articles.releaseClaims(NEWS);

        assertThat(articles.claim(FERRY, SPORT)).isFalse();
        articles.releaseAll(NEWS);
        assertThat(articles.claim(FERRY, SPORT)).isTrue();
    }

    @Test
    void whatIsBeingPublishedIsNotTakenOver() {
        var departed = known(1, true).unseen();
        articles.remember(NEWS, List.of(departed));
        var before = articles.published(FERRY);
        assertThat(articles.claim(FERRY, NEWS)).isTrue(); // it is shown again

        assertThat(articles.takeOver(FERRY, SPORT, before)).isFalse();
        articles.remember(NEWS, List.of(known(2, true), departed));
        articles.releaseClaims(NEWS);

        assertThat(articles.takeOver(FERRY, SPORT, before)).isFalse();
        articles.remember(NEWS, List.of(known(2, true).unseen()));
        assertThat(articles.takeOver(FERRY, SPORT, before))
                .as("more was published meanwhile")
                .isFalse();
        assertThat(articles.takeOver(FERRY, SPORT, articles.published(FERRY))).isTrue();
        assertThat(articles.claim(FERRY, NEWS)).isFalse();
    }

    @Test
    void whatIsTakenOverAndNotPublishedIsGivenBack() {
        articles.remember(NEWS, List.of(known(1, true).unseen()));
        articles.remember(SPORT, List.of(known(1, false)));
        assertThat(articles.takeOver(FERRY, SPORT, articles.published(FERRY))).isTrue();

        articles.releaseClaims(SPORT);

        assertThat(articles.claim(FERRY, NEWS)).isTrue();
        articles.releaseClaims(NEWS); // which has not published either: it does not show it, as before
        assertThat(articles.takeOver(FERRY, SPORT, articles.published(FERRY))).isTrue();
        articles.remember(SPORT, List.of(known(2, true)));
        articles.releaseClaims(SPORT);
        assertThat(articles.claim(FERRY, NEWS)).isFalse();
    }

    @Test
    void ofTwoThatSayTheyPublishAnArticleTheOneDoesThatDidSoLast() {
        var ofBefore = known(1, true).unseen();
        var ofNow = known(2, true);
        var other = new SiteArticles(feed -> false);

        articles.remember(NEWS, List.of(ofBefore));
        articles.remember(SPORT, List.of(ofNow));
        other.remember(SPORT, List.of(ofNow));
        other.remember(NEWS, List.of(ofBefore));

        assertThat(articles.claim(FERRY, NEWS)).isFalse();
        assertThat(other.claim(FERRY, NEWS)).isFalse();
        assertThat(articles.published(FERRY)).isEqualTo(other.published(FERRY));
    }

    private Thread awaitOthers(String feedUrl) {
        var waiting = Thread.ofPlatform().start(() -> {
            try {
                published.complete(articles.awaitOthers(List.of(FERRY), feedUrl));
            } catch (InterruptedException e) {
                published.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        return waiting;
    }

    private boolean result() throws InterruptedException, ExecutionException, TimeoutException {
        return published.get(30, TimeUnit.SECONDS);
    }
}
