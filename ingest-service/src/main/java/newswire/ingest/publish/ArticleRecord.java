package newswire.ingest.publish;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import newswire.events.Topics;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A raw article, or the retraction of one, as a record: CloudEvents 1.0 in binary mode, keyed by article id. */
public record ArticleRecord(ProducerRecord<byte[], byte[]> record) {

    private static final String SOURCE = "urn:newswire:ingest-service";

    /**
     * Makes the record, without the page where the event would be larger than {@code maxBytes} with it, and cut to the
     * entry's title and link where even that is too much.
     */
    public static ArticleRecord of(RawArticle article, long maxBytes, RandomGenerator random) {
        var value = Json.bytes(article);
        if (value.length > maxBytes) {
            value = Json.bytes(Shortened.withoutPage(article, value.length));
        }
        if (value.length > maxBytes) {
            value = Json.bytes(Shortened.withoutTexts(article, value.length));
        }
        var record = new ProducerRecord<>(Topics.RAW_ARTICLES, Records.bytes(article.id()), value);
        var headers = record.headers();
        add(headers, EventHeaders.TYPE, EventTypes.RAW_ARTICLE);
        add(headers, EventHeaders.DATA_SCHEMA, EventTypes.RAW_ARTICLE_SCHEMA);
        add(headers, EventHeaders.TIME, article.fetchedAt().toString());
        describe(headers, article.id(), article.revision(), article.site(), article.feed(), random);
        return new ArticleRecord(record);
    }

    /** Makes the record that takes an article back. */
    public static ArticleRecord of(RetractedArticle retraction, RandomGenerator random) {
        var record = new ProducerRecord<>(Topics.RAW_ARTICLES, Records.bytes(retraction.id()), Json.bytes(retraction));
        var headers = record.headers();
        add(headers, EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE);
        add(headers, EventHeaders.DATA_SCHEMA, EventTypes.RETRACTED_ARTICLE_SCHEMA);
        add(headers, EventHeaders.TIME, retraction.retractedAt().toString());
        describe(headers, retraction.id(), retraction.revision(), retraction.site(), retraction.feed(), random);
        return new ArticleRecord(record);
    }

    private static void describe(
            Headers headers, String id, int revision, String site, FeedReference feed, RandomGenerator random) {
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, id + "/" + revision);
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.SUBJECT, id);
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        add(headers, EventHeaders.TRACE_PARENT, traceParent(random));
        add(headers, EventHeaders.SITE, site);
        add(headers, EventHeaders.FEED, feed.url());
        add(headers, EventHeaders.REVISION, Integer.toString(revision));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, Records.bytes(value));
    }

    /** A new trace, not sampled (W3C Trace Context, section 3.2). */
    private static String traceParent(RandomGenerator random) {
        var ids = new byte[24];
        random.nextBytes(ids);
        var hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}
