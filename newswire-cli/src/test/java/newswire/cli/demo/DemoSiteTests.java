package newswire.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedFormat;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParsedEntry;
import newswire.ingest.parse.ParsedFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoSiteTests {

    private final DemoSite site = DemoSite.open();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void hasAFeedInEachFormat() {
        assertThat(feeds())
                .extracting(ParsedFeed::format)
                .containsExactlyInAnyOrder(
                        FeedFormat.RSS_2_0, FeedFormat.ATOM_1_0, FeedFormat.RSS_1_0, FeedFormat.JSON_FEED_1_1);
    }

    @Test
    void listsItsArticlesInItsFeeds() {
        assertThat(entries()).extracting(ParsedEntry::title).containsExactlyInAnyOrderElementsOf(titles(site.first()));

        site.publishMore();

        assertThat(entries())
                .hasSize(site.first().size() + 1)
                .extracting(ParsedEntry::title)
                .containsAll(titles(site.later()));
    }

    @Test
    void publishesANewArticleAndASecondRevisionOfAnOldOne() {
        assertThat(site.later()).extracting(Expected::revision).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void servesAPageForEachArticleAmongWhatSitesPutAroundOne() {
        for (var article : site.first()) {
            assertThat(get(URI.create(article.url())).body())
                    .contains("<h1", article.title(), "<figcaption>", "/terms")
                    .containsIgnoringCase("cookies");
        }
    }

    @Test
    void answersWith304AsLongAsNothingHasChanged() {
        var feed = site.feeds().getFirst();
        var validators = get(feed).headers();
        var etag = validators.firstValue("ETag").orElseThrow();
        var lastModified = validators.firstValue("Last-Modified").orElseThrow();

        assertThat(get(feed, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(feed, "If-Modified-Since", lastModified).statusCode()).isEqualTo(304);

        site.publishMore();

        assertThat(get(feed, "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(get(feed, "If-Modified-Since", lastModified).statusCode()).isEqualTo(200);
    }

    @Test
    void hasNothingElse() {
        assertThat(get(site.address().resolve("/no-such-page")).statusCode()).isEqualTo(404);
    }

    private List<ParsedEntry> entries() {
        return feeds().stream().flatMap(feed -> feed.entries().stream()).toList();
    }

    private List<ParsedFeed> feeds() {
        return site.feeds().stream().map(this::parsed).toList();
    }

    private ParsedFeed parsed(URI feed) {
        var response = get(feed);
        var document = new FeedDocument(
                response.body().getBytes(StandardCharsets.UTF_8),
                response.headers().firstValue("Content-Type").orElseThrow(),
                feed);
        return ((ParseOutcome.Parsed) new FeedParser().parse(document)).feed();
    }

    private static List<String> titles(List<Expected> articles) {
        return articles.stream().map(Expected::title).toList();
    }

    private HttpResponse<String> get(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
