package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which of the dates on a page is that of its story, and in which zone it is told. */
class PublishedTimeTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/world/ferry-returns");
    private static final String STORY =
            "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.</p><p>The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.</p>";

    @Test
    void tellsAMomentInTheZoneInWhichThePageShowsIt() {
        String data =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02T03:22:07Z\"}</script>";
        StatedTime shown = published(data, "<p class=date>March 1, 2026 at 10:22 p.m.</p>");
        assertThat(shown.instant()).isEqualTo(Instant.parse("2026-03-02T03:22:07Z"));
        assertThat(shown.toIso()).isEqualTo("2026-03-01T22:22:07-05:00");

        StatedTime stated = published(data, "<time datetime='2026-03-01T22:22:07-05:00'>on Sunday</time>");
        assertThat(stated.toIso()).isEqualTo("2026-03-01T22:22:07-05:00");
    }

    @Test
    void takesAnotherTimeOnThePageForNoZone() {
        String data =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02T03:22:07Z\"}</script>";
        assertThat(published(data, "<p class=date>Updated March 2, 2026 at 10:40 a.m.</p>")
                        .toIso())
                .isEqualTo("2026-03-02T03:22:07Z");
    }

    @Test
    void believesALineUnderTheHeadlineRatherThanADayThatASystemFilledIn() {
        String meta = "<meta name='date' content='2026-03-04'>";
        assertThat(published(meta, "<p class=date>1 March 2026</p>").toIso()).isEqualTo("2026-03-01");
        assertThat(published(meta, "").toIso()).isEqualTo("2026-03-04");
    }

    @Test
    void takesTheEarlierOfTwoDatesUnderTheHeadline() {
        assertThat(published("", "<p>Published: 1 March 2026</p><p>Last updated on: 9 March 2026</p>")
                        .toIso())
                .isEqualTo("2026-03-01");
    }

    @Test
    void takesTheDateUnderTheHeadlineThatTheAddressStatesToo() {
        var lines = "<p>12 February 2026</p><p>Published: 1 March 2026</p>";
        var dated = URI.create("https://www.harbourpost.example/2026/mar/01/ferry-returns");
        assertThat(new Extractor()
                        .extract(ArticleSource.ofPage(html("", lines), dated))
                        .published()
                        .toIso())
                .isEqualTo("2026-03-01");
        assertThat(published("", lines).toIso()).isEqualTo("2026-02-12");
    }

    @Test
    void takesADateUnderTheStandfirstOrRightAboveTheHeadline() {
        String standfirst =
                "<p class=standfirst>After six weeks without a boat the islands get their mail again, and the harbour its passengers, who had long waited for both.</p>";
        assertThat(published("", standfirst + "<ul><li>By Jane Smith</li><li>1 March 2026, 12:01</li></ul>")
                        .toIso())
                .isEqualTo("2026-03-01T12:01:00");
        String html = "<html><body><article><p>01.03.2026 - Jane Smith</p><h1>Ferry returns</h1>" + STORY
                + "</article></body></html>";
        assertThat(new Extractor()
                        .extract(ArticleSource.ofPage(html, URL))
                        .published()
                        .toIso())
                .isEqualTo("2026-03-01");
    }

    @Test
    void takesTheDateOfAPictureOrOfAPostForNoneOfTheStory() {
        String others =
                "<figure><img src=ferry.jpg><figcaption>The ferry on 12 January 2026</figcaption></figure><blockquote><p>Harbour Post, 14 January 2026</p></blockquote>";
        assertThat(published("", others + "<p>1 March 2026</p>").toIso()).isEqualTo("2026-03-01");
    }

    @Test
    void takesTheDateOfACommentForNoneOfTheStory() {
        String html = "<html><body><article><h1>Ferry returns</h1>" + STORY
                + "</article><ol class='comment-list'><li class='comment'><time itemprop=datePublished datetime='2026-03-05T10:00:00Z'>5 March</time><p>How fine.</p></li></ol></body></html>";
        assertThat(new Extractor().extract(ArticleSource.ofPage(html, URL)).published())
                .isNull();
    }

    private static StatedTime published(String head, String underHeadline) {
        return new Extractor()
                .extract(ArticleSource.ofPage(html(head, underHeadline), URL))
                .published();
    }

    private static String html(String head, String underHeadline) {
        return "<html><head>" + head + "</head><body><article><h1>Ferry returns to the northern islands</h1>"
                + underHeadline + STORY + "</article></body></html>";
    }
}
