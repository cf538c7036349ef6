package newswire.ingest.publish;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import newswire.events.Topics;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A raw article as a record: CloudEvents 1.0 in binary mode, keyed by article id. */
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
        addHeaders(record.headers(), article, random);
        return new ArticleRecord(record);
    }

    private static void addHeaders(Headers headers, RawArticle article, RandomGenerator random) {
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, article.id() + "/" + article.revision());
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.TYPE, EventTypes.RAW_ARTICLE);
        add(headers, EventHeaders.SUBJECT, article.id());
        add(headers, EventHeaders.TIME, article.fetchedAt().toString());
        add(headers, EventHeaders.DATA_SCHEMA, EventTypes.RAW_ARTICLE_SCHEMA);
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        add(headers, EventHeaders.TRACE_PARENT, traceParent(random));
        add(headers, EventHeaders.SITE, article.site());
        add(headers, EventHeaders.FEED, article.feed().url());
        add(headers, EventHeaders.REVISION, Integer.toString(article.revision()));
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
