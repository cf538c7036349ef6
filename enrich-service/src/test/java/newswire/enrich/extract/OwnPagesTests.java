package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One story on pages of our own making: with all that a publisher may say about it, and with nothing but the text. */
class OwnPagesTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/world/islands/ferry-returns-2026-03-01");
    private static final List<String> PARAGRAPHS = List.of(
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.",
            "“We had almost forgotten what a full shop looks like,” said Maren Holt, who runs the only grocery on Little Skerry and had been selling tins since Epiphany.",
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.",
            "Fares will stay as they were until the summer, according to the shipping line, which expects the cost of the repairs to reach 4.2 million.",
            "A second boat is to be chartered for Easter. The islands’ council will decide on Thursday whether to pay for it.");
    private static final Extractor EXTRACTOR = new Extractor();

    @Test
    void readsAStoryFromAPageThatSaysEverything() {
        Story story = EXTRACTOR.extract(ArticleSource.ofPage(page(HEAD), URL));
        assertStory(story);
        assertThat(story.published().instant()).isEqualTo(Instant.parse("2026-03-01T10:05:00Z"));
        assertThat(story.published().offset().getTotalSeconds()).isEqualTo(3600);
        assertThat(story.section()).containsExactly("World", "Islands");
        assertThat(story.publisherTags()).containsExactly("Ferries", "Little Skerry");
        assertThat(story.canonicalUrl()).isEqualTo(URL);
        assertThat(story.ampUrl())
                .isEqualTo(URI.create("https://www.harbourpost.example/amp/ferry-returns-2026-03-01"));
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.provenance()).containsKeys("title", "authors", "published", "section", "text");
    }

    @Test
    void readsTheSameStoryFromAPageThatSaysNothingButItsText() {
        Story story = EXTRACTOR.extract(
                ArticleSource.ofPage(page("<title>Ferry returns to the northern islands | Harbour Post</title>"), URL));
        assertStory(story);
        assertThat(story.published().instant())
                .isBetween(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T23:59:59Z"));
    }

    @Test
    void leavesOutWhatIsNotOfTheStory() {
        String text = EXTRACTOR.extract(ArticleSource.ofPage(page(""), URL)).text();
        assertThat(text)
                .doesNotContain(
                        "Subscribe", "cookies", "Advertisement", "Most read", "Share", "Join the conversation", "©")
                .doesNotContain("Passengers wait on the new landing stage", "Lighthouse to be sold");
    }

    @Test
    void keepsWhatTheStoryRepeatsAndLeavesOutWhatThePageRepeats() {
        String refrain = "And still no boat came in, and still the islands waited.";
        String paragraphs = "<p>" + String.join("</p><p>" + refrain + "</p><p>", PARAGRAPHS) + "</p>";
        String page = "<html><body><article><h1>Ferry returns to the northern islands</h1>" + paragraphs
                + "</article><aside><div class=teaser><p>" + PARAGRAPHS.getFirst()
                + "</p></div></aside></body></html>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).text())
                .isEqualTo(String.join("\n\n" + refrain + "\n\n", PARAGRAPHS));
    }

    @Test
    void takesACaptionForNoTextWhereverThePageShowsIt() {
        String caption = "Passengers wait on the new landing stage on Sunday, before the ferry sails for the islands.";
        String figure = "<figure><img src=/ferry.jpg><figcaption>" + caption + "</figcaption></figure><div><p>"
                + caption + "</p></div>";
        String page = "<html><body><article><h1>Ferry returns to the northern islands</h1>" + figure + "<p>"
                + String.join("</p><p>", PARAGRAPHS) + "</p></article></body></html>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).text())
                .isEqualTo(String.join("\n\n", PARAGRAPHS));
    }

    @Test
    void takesNoStrayTitleElementForText() {
        String page = "<html><body><title>Ferry returns to the northern islands | Harbour Post</title><article><p>"
                + String.join("</p><p>", PARAGRAPHS) + "</p></article></body></html>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).text()).doesNotContain("Harbour Post");
    }

    @Test
    void typesAPageThatIsForSubscribersAsAStubAndTakesTheFeedsContentInstead() {
        String locked =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns to the northern islands\",\"isAccessibleForFree\":false}</script>";
        String page =
                "<html><head>" + locked + "</head><body><article><h1>Ferry returns to the northern islands</h1><p>"
                        + PARAGRAPHS.getFirst() + "</p><p>Subscribe to read on.</p></article></body></html>";
        Story alone = EXTRACTOR.extract(ArticleSource.ofPage(page, URL));
        assertThat(alone.kind()).isEqualTo(StoryKind.stub);
        assertThat(alone.paywalled()).isTrue();

        String content = "<p>" + String.join("</p><p>", PARAGRAPHS) + "</p>";
        EntryHints entry = new EntryHints(null, URL, List.of(), null, null, null, content, List.of(), null, List.of());
        Story both = EXTRACTOR.extract(new ArticleSource(page, URL, entry));
        assertThat(both.text()).isEqualTo(String.join("\n\n", PARAGRAPHS));
        assertThat(both.kind()).isEqualTo(StoryKind.article);
        assertThat(both.provenance()).containsEntry("text", "entry content");
    }

    @Test
    void typesAPageWithManyTimedEntriesAsALiveBlog() {
        StringBuilder entries = new StringBuilder();
        for (int hour = 8; hour < 16; hour++) {
            entries.append("<div class='entry'><span class='time'><p>")
                    .append(hour)
                    .append(":15</p></span><p>")
                    .append(PARAGRAPHS.get(hour % 5))
                    .append("</p></div>");
        }
        Story story = EXTRACTOR.extract(ArticleSource.ofPage(
                "<html><body><h1>Storm live: ferries stay in port</h1><main>" + entries + "</main></body></html>",
                null));
        assertThat(story.kind()).isEqualTo(StoryKind.liveBlog);
    }

    private static void assertStory(Story story) {
        assertThat(story.kind()).isEqualTo(StoryKind.article);
        assertThat(story.title()).isEqualTo("Ferry returns to the northern islands");
        assertThat(story.authors()).containsExactly(new Person("Ada Brook"), new Person("Tom Hale"));
        assertThat(story.text()).contains(PARAGRAPHS);
        assertThat(story.standfirst())
                .isEqualTo(
                        "First crossing since the January storm brings mail, milk and 212 passengers to Little Skerry");
        assertThat(story.images()).anySatisfy(image -> {
            assertThat(image.caption()).isEqualTo("Passengers wait on the new landing stage on Sunday morning");
            assertThat(image.credit()).isEqualTo("Jo Lind");
        });
    }

    private static final String HEAD = """
            <title>Ferry returns to the northern islands | Harbour Post</title>
            <link rel="canonical" href="/world/islands/ferry-returns-2026-03-01">
            <link rel="amphtml" href="/amp/ferry-returns-2026-03-01">
            <meta property="og:title" content="Ferry returns to the northern islands | Harbour Post">
            <meta property="og:site_name" content="Harbour Post">
            <meta property="og:description" content="First crossing since the January storm">
            <meta property="article:tag" content="Ferries">
            <meta property="article:tag" content="Little Skerry">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
              "headline":"Ferry returns to the northern islands",
              "author":[{"@type":"Person","name":"Ada Brook"},{"@type":"Person","name":"Tom Hale"}],
              "datePublished":"2026-03-01T11:05:00+01:00","dateModified":"2026-03-01T12:00:00+01:00",
              "articleSection":["World","Islands"],
              "publisher":{"@type":"Organization","name":"Harbour Post"}}</script>
            """;

    private static String page(String head) {
        String body = """
                <header class="site-header"><a href="/">Harbour Post</a>
                  <nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
                <div class="cookie-banner"><p>We use cookies to make this site better. Accept all cookies or change your settings.</p></div>
                <main><article class="story">
                  <nav class="breadcrumb"><a href="/world">World</a> &gt; <a href="/world/islands">Islands</a></nav>
                  <h1>Ferry returns to the northern islands</h1>
                  <p class="standfirst">First crossing since the January storm brings mail, milk and 212 passengers to Little Skerry</p>
                  <div class="byline">By <a rel="author" href="/ada">Ada Brook</a> and <a rel="author" href="/tom">Tom Hale</a></div>
                  <time datetime="2026-03-01T11:05:00+01:00">1 March 2026, 11:05</time>
                  <div class="share-tools"><ul><li><a href="#">Share on Facebook</a></li><li><a href="#">Share by email</a></li></ul></div>
                  <figure><img src="/stage.jpg" alt="Passengers"><figcaption>Passengers wait on the new landing stage on Sunday morning <span class="credit">Photo: Jo Lind</span></figcaption></figure>
                  <div class="article-body">
                  <p>%s</p><p>%s</p>
                  <div class="ad"><p>Advertisement</p></div>
                  <p>%s</p>
                  <aside class="newsletter"><p>Subscribe to our morning newsletter and never miss a story.</p></aside>
                  <p>%s</p><p>%s</p></div>
                  <ul class="tags"><li><a href="/topic/ferries">Ferries</a></li><li><a href="/topic/little-skerry">Little Skerry</a></li></ul>
                </article></main>
                <aside class="most-read"><h2>Most read</h2><ul><li><a href="/1">Lighthouse to be sold after long dispute over its upkeep</a></li><li><a href="/2">Seal seen in town pond</a></li></ul></aside>
                <section class="comments"><h2>Comments</h2><p>Join the conversation: log in to comment.</p></section>
                <footer><p>© 2026 Harbour Post. All rights reserved.</p></footer>
                """.formatted(PARAGRAPHS.toArray());
        return "<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>";
    }
}
