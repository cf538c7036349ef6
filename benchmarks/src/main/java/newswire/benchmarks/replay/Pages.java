package newswire.benchmarks.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.events.ArticlePage;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.FeedEntry;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Raw articles as big as usual ones: a page of some forty kilobytes, of which the story is a tenth. */
public final class Pages {

    private static final Instant FETCHED = Instant.parse("2026-11-20T12:00:00Z");
    private static final String[] WORDS =
            ("the harbour council said on monday that night ferries will return after twelve years of repairs while "
                            + "residents of the old town asked for quieter engines and later trains from the northern "
                            + "station where a new bridge opened last spring despite higher costs than planned")
                    .split(" ");

    private final JsonMapper json = JsonMapper.builder().build();

    /** The n-th article as ingest would publish it. */
    ProducerRecord<byte[], byte[]> raw(String topic, int n) {
        var random = new Random(n);
        var title = sentence(random, 8);
        return raw(topic, n, title, sentence(random, 30), page(title, random));
    }

    /** The n-th article with a page of the caller's. */
    public ProducerRecord<byte[], byte[]> raw(String topic, int n, String title, String summary, String page) {
        var link = "https://www.harbourtimes.example/city/" + n;
        var feed =
                new FeedReference("https://www.harbourtimes.example/feeds/city.xml", "The Harbour Times", null, "en");
        var entry = new FeedEntry(
                link, link, title, List.of(), FETCHED, null, summary, null, List.of(), List.of(), null, null);
        var article = new RawArticle(
                id(n),
                1,
                "harbourtimes.example",
                feed,
                entry,
                new ArticlePage(link, 200, FETCHED, "UTF-8", page, null),
                null,
                FETCHED);
        var record = new ProducerRecord<>(topic, id(n).getBytes(UTF_8), json.writeValueAsBytes(article));
        header(record, EventHeaders.TYPE, EventTypes.RAW_ARTICLE);
        header(record, EventHeaders.SITE, article.site());
        header(record, EventHeaders.FEED, feed.url());
        header(record, EventHeaders.REVISION, "1");
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private static String id(int n) {
        var id = new StringBuilder("aaaaaaaaaaaaaaaaaaaa");
        for (int i = 0, rest = n; i < 6; i++, rest /= 26) {
            id.append((char) ('a' + rest % 26));
        }
        return id.toString();
    }

    private static String page(String title, Random random) {
        var story = IntStream.range(0, 12)
                .mapToObj(n -> "<p>" + sentence(random, 55) + "</p>")
                .collect(Collectors.joining("\n"));
        var links = IntStream.range(0, 120)
                .mapToObj(n -> "<li class=\"teaser teaser--small\"><a href=\"/city/" + random.nextInt(90_000)
                        + "\" data-track=\"list:" + n + "\"><span class=\"kicker\">" + sentence(random, 2)
                        + "</span> " + sentence(random, 9) + "</a></li>")
                .collect(Collectors.joining("\n"));
        var script = "<script>window.data = {"
                + IntStream.range(0, 150)
                        .mapToObj(n -> "\"k" + n + "\": \"" + Long.toHexString(random.nextLong()) + "\"")
                        .collect(Collectors.joining(", "))
                + "};</script>";
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title + " | The Harbour Times</title>"
                + "<meta property=\"og:title\" content=\"" + title + "\">" + script + "</head><body><nav><ul>" + links
                + "</ul></nav><main><article><h1>" + title + "</h1>" + story + "</article></main><aside><ul>" + links
                + "</ul></aside></body></html>";
    }

    private static String sentence(Random random, int words) {
        var text = IntStream.range(0, words)
                .mapToObj(n -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
