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

    private final SiteArticles articles = new SiteArticles();
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
