package newswire.ingest.publish;

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
        EventRecords.add(headers, EventHeaders.TYPE, EventTypes.RAW_ARTICLE);
        EventRecords.add(headers, EventHeaders.DATA_SCHEMA, EventTypes.RAW_ARTICLE_SCHEMA);
        EventRecords.add(headers, EventHeaders.TIME, article.fetchedAt().toString());
        describe(headers, article.id(), article.revision(), article.site(), article.feed(), random);
        return new ArticleRecord(record);
    }

    /** Makes the record that takes an article back. */
    public static ArticleRecord of(RetractedArticle retraction, RandomGenerator random) {
        var record = new ProducerRecord<>(Topics.RAW_ARTICLES, Records.bytes(retraction.id()), Json.bytes(retraction));
        var headers = record.headers();
        EventRecords.add(headers, EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE);
        EventRecords.add(headers, EventHeaders.DATA_SCHEMA, EventTypes.RETRACTED_ARTICLE_SCHEMA);
        EventRecords.add(headers, EventHeaders.TIME, retraction.retractedAt().toString());
        describe(headers, retraction.id(), retraction.revision(), retraction.site(), retraction.feed(), random);
        return new ArticleRecord(record);
    }

    private static void describe(
            Headers headers, String id, int revision, String site, FeedReference feed, RandomGenerator random) {
        EventRecords.describe(headers, id + "/" + revision, id, random);
        EventRecords.add(headers, EventHeaders.SITE, site);
        EventRecords.add(headers, EventHeaders.FEED, feed.url());
        EventRecords.add(headers, EventHeaders.REVISION, Integer.toString(revision));
    }
}
