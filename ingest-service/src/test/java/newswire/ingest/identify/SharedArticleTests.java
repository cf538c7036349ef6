package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.FEED;
import static newswire.ingest.identify.OneSite.OTHER_FEED;
import static newswire.ingest.identify.OneSite.entry;
import static newswire.ingest.identify.OneSite.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One article in several feeds of a site. */
class SharedArticleTests {

    private final OneSite site = new OneSite();

    @Test
    void anArticleInTwoFeedsOfASiteIsPublishedByTheFirst() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One (sport)"));

        assertThat(other).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(other.getFirst().known().articleId())
                .isEqualTo(first.getFirst().known().articleId());
        assertThat(site.identify(OTHER_FEED, remembered(other), entry("x", "https://a.example/1", "One, changed")))
                .singleElement()
                .isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void whatAFeedHadNotShownBeforeIsNewToItThoughAnotherFeedPublishedIt() {
        site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var shown = site.identify(OTHER_FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));

        assertThat(KnownEntries.NONE.newAmong(shown)).isEqualTo(1);
        assertThat(remembered(shown).newAmong(shown)).isZero();
    }

    @Test
    void aFeedTakesOverTheArticlesOfOneThatIsRemoved() {
        site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));

        site.articles().releaseAll(FEED);
        var after = site.identify(OTHER_FEED, remembered(other), entry("x", "https://a.example/1", "One, changed"));

        assertThat(after).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(after.getFirst().known().revision()).isEqualTo(2);
    }

    @Test
    void anArticleKnowsTheOtherFeedsThatShowIt() {
        var id = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"))
                .getFirst()
                .known()
                .articleId();
        assertThat(site.articles().otherFeeds(id, FEED)).isEmpty();

        site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));
        site.identify("https://a.example/all", KnownEntries.NONE, entry("y", "https://a.example/1", "One"));

        assertThat(site.articles().otherFeeds(id, FEED)).containsExactly("https://a.example/all", OTHER_FEED);
        site.articles().releaseAll("https://a.example/all");
        assertThat(site.articles().otherFeeds(id, FEED)).containsExactly(OTHER_FEED);
    }

    @Test
    void aFeedThatTakesAnArticleOverGoesOnAboveItsHighestRevision() {
        var link = "https://a.example/1";
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", link, "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One"));
        var second = site.identify(FEED, remembered(first), entry("1", link, "Two"));
        site.articles().remember(FEED, List.of(second.getFirst().known()));

        site.articles().releaseAll(FEED);
        var same = site.identify(OTHER_FEED, remembered(other), entry("x", link, "One"));
        var changed = site.identify(OTHER_FEED, remembered(same), entry("x", link, "Three"));
        var newcomer = new SiteArticles(feed -> false);
        newcomer.remember(OTHER_FEED, remembered(same).entries());

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(changed.getFirst().known().revision()).isEqualTo(3);
        assertThat(newcomer.latest(same.getFirst().known().articleId())).isEqualTo(2);
    }

    @Test
    void theArticlesOfASiteAreLearntFromWhatItsFeedsRemember() {
        var link = "https://a.example/1";
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", link, "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One"));
        var id = first.getFirst().known().articleId();

        var learnt = new SiteArticles(feed -> false);
        learnt.remember(OTHER_FEED, remembered(other).entries());
        learnt.remember(FEED, remembered(first).entries());

        assertThat(learnt.claim(id, OTHER_FEED)).isFalse();
        assertThat(learnt.claim(id, FEED)).isTrue();
        assertThat(learnt.otherFeeds(id, FEED)).containsExactly(OTHER_FEED);
        assertThat(learnt.latest(id)).isEqualTo(1);
    }
}
