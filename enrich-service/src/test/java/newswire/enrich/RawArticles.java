package newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import newswire.events.ArticlePage;
import newswire.events.FeedEntry;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import tools.jackson.databind.json.JsonMapper;

/** Raw articles for tests, written by us. */
public final class RawArticles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FETCHED_AT = Instant.parse("2026-11-23T18:41:02Z");

    private RawArticles() {}

    /** The id of the n-th article. */
    public static String id(int n) {
        return "abcdefghijklmnopqrstuv" + (char) ('a' + n / 17_576 % 26) + (char) ('a' + n / 676 % 26)
                + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26);
    }

    /** An article with a page. */
    public static RawArticle withPage(int n, String title, String html) {
        var link = "https://www.harbourtimes.example/city/" + n;
        return new RawArticle(
                id(n),
                1,
                "harbourtimes.example",
                feed(),
                entry(link, title, "A ferry is back."),
                new ArticlePage(link, 200, FETCHED_AT, "UTF-8", html, null),
                null,
                FETCHED_AT);
    }

    /** An article whose page was not fetched. */
    public static RawArticle withoutPage(int n, String title, String summary) {
        var link = "https://www.harbourtimes.example/city/" + n;
        return new RawArticle(
                id(n), 1, "harbourtimes.example", feed(), entry(link, title, summary), null, null, FETCHED_AT);
    }

    public static FeedReference feed() {
        return new FeedReference("https://www.harbourtimes.example/feeds/city.xml", "The Harbour Times", null, "en-GB");
    }

    public static FeedEntry entry(String link, String title, String summary) {
        return new FeedEntry(
                link,
                link,
                title,
                List.of(),
                Instant.parse("2026-11-23T17:05:00Z"),
                null,
                summary,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** A page around paragraphs. */
    public static String page(String title, String... paragraphs) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>" + title
                + " | The Harbour Times</title></head><body><main>"
                + "<article><h1>" + title + "</h1><p>" + String.join("</p><p>", paragraphs)
                + "</p></article></main></body></html>";
    }

    public static byte[] json(RawArticle article) {
        return JSON.writeValueAsBytes(article);
    }

    /** A stored event of the contract's own tests or examples. */
    public static byte[] stored(String path) {
        try (var in = RawArticles.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), UTF_8).getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
