package newswire.ingest.parse.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.ingest.parse.discover.FoundFeed.Origin;
import newswire.ingest.parse.discover.FoundFeed.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDiscoveryTests {

    private static List<FoundFeed> find(String html) {
        return FeedDiscovery.find(html, "https://site.example/news/");
    }

    @ParameterizedTest
    @CsvSource({
        "application/rss+xml, RSS",
        "application/atom+xml; charset=utf-8, ATOM",
        "application/feed+json, JSON",
        "application/json, JSON"
    })
    void findsWhatThePageDeclares(String media, Type type) {
        assertThat(find("<link rel='Alternate' type='" + media + "' title=' All  news ' href='/f'>"))
                .containsExactly(new FoundFeed("https://site.example/f", "All news", type, Origin.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate' type='application/rss+xml'>",
                "<link rel='alternate' type='application/rss+xml' href>",
                "<link rel='alternate' hreflang='de' href='/de'>",
                "<link rel='alternate stylesheet' type='text/css' href='/x.css'>",
                "<link rel='canonical' href='/feed'>",
                "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/7'>",
                "<a href='/feedback'>Feedback</a>",
                "<a href='javascript:rss()' type='application/rss+xml'>RSS</a>"
            })
    void takesNothingElseForAFeed(String html) {
        assertThat(find(html)).isEmpty();
    }

    @Test
    void putsTheArticlesBeforeTheCommentsAndTheDeclaredBeforeTheLinked() {
        List<FoundFeed> feeds = find("<a href='feed://site.example/rss'>RSS</a>"
                + "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed/'>"
                + "<link rel='alternate' type='application/atom+xml' title='News' href='/atom.xml'>");

        assertThat(feeds)
                .extracting(FoundFeed::url)
                .containsExactly(
                        "https://site.example/atom.xml",
                        "https://site.example/comments/feed/",
                        "http://site.example/rss");
    }

    @Test
    void resolvesAgainstTheBaseOfThePageAndNamesEachFeedOnce() {
        assertThat(find(
                        "<base href='https://cdn.example/a/'><link rel='alternate' type='application/rss+xml' href='x.rss'>"
                                + "<a href='https://cdn.example/a/x.rss'>RSS</a>"))
                .extracting(FoundFeed::url)
                .containsExactly("https://cdn.example/a/x.rss");
    }

    @Test
    void knowsWhereFeedsOftenAre() {
        assertThat(FeedDiscovery.wellKnownPlaces("https://site.example/news/"))
                .contains(new FoundFeed("https://site.example/atom.xml", null, Type.ATOM, Origin.WELL_KNOWN))
                .allMatch(feed -> feed.origin() == Origin.WELL_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title>",
                "<script src='https://challenges.cloudflare.com/turnstile/v0/api.js'></script>",
                "<script src='/_Incapsula_Resource?x=1'></script>",
                "<p>Please verify you are human to continue</p>",
                "<script>window.gokuProps = {}</script>",
                "<title>Making sure you&#39;re not a bot!</title>"
            })
    void recognisesABotChallenge(String html) {
        assertThat(BotChallenge.guardOf("<html><head>" + html + "</head></html>"))
                .isNotNull();
    }

    @Test
    void takesNoArticleAboutBotChallengesForOne() {
        assertThat(
                        BotChallenge.guardOf(
                                "<html><body><article>How to verify you are human, and why hcaptcha.com/1/api.js</article></body></html>"))
                .isNull();
    }
}
