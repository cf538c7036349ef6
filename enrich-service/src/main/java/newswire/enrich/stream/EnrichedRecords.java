package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.regex.Pattern;
import newswire.enrich.deadletter.DeadLetterReason;
import newswire.enrich.deadletter.Rejection;
import newswire.enrich.record.RecordHeaders;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RetractedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes enriched articles and what takes them back as CloudEvents in Kafka's binary mode. */
final class EnrichedRecords {

    static final String SOURCE = "urn:newswire:enrich-service";

    /** W3C Trace Context, section 3.2; whatever else is in the header is not a trace to carry on. */
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private final String topic;
    private final int maxBytes;

    EnrichedRecords(String topic, int maxBytes) {
        this.topic = topic;
        this.maxBytes = maxBytes;
    }

    /**
     * The event of {@code article}, its story cut where the whole would be above the bound.
     *
     * @param origin headers of the raw record, whose trace is carried on
     * @throws Rejection when the event is above the bound even without its story
     */
    ProducerRecord<byte[], byte[]> of(EnrichedArticle article, Headers origin) {
        byte[] value = json.writeValueAsBytes(article);
        if (value.length > maxBytes) {
            value = cut(article, value.length - maxBytes);
        }
        var message = new ProducerRecord<>(topic, article.id().getBytes(UTF_8), value);
        describe(article, message.headers());
        carryTraceOn(origin, message.headers());
        return message;
    }

    /**
     * The retraction of an article, at its place in the order of the article's revisions.
     *
     * @param origin headers of the raw record, whose trace is carried on
     */
    ProducerRecord<byte[], byte[]> retraction(RetractedArticle article, Headers origin) {
        var message = new ProducerRecord<>(topic, article.id().getBytes(UTF_8), json.writeValueAsBytes(article));
        var headers = message.headers();
        describe(EventTypes.RETRACTED_ARTICLE, EventTypes.RETRACTED_ARTICLE_SCHEMA, article.id(), headers);
        RecordHeaders.set(headers, EventHeaders.ID, article.id() + "/" + article.revision() + "/retracted");
        RecordHeaders.set(headers, EventHeaders.TIME, article.retractedAt().toString());
        RecordHeaders.set(headers, EventHeaders.CONTENT_TYPE, "application/json");
        RecordHeaders.set(headers, EventHeaders.SITE, article.site());
        RecordHeaders.set(headers, EventHeaders.FEED, article.feed().url());
        RecordHeaders.set(headers, EventHeaders.REVISION, Integer.toString(article.revision()));
        carryTraceOn(origin, headers);
        return message;
    }

    /**
     * The tombstone of an article, under the same key and with the headers of the raw one; in binary mode a CloudEvent
     * without data is just that.
     */
    ProducerRecord<byte[], byte[]> withdrawal(ConsumerRecord<byte[], byte[]> origin) {
        var message = new ProducerRecord<byte[], byte[]>(topic, origin.key(), null);
        var headers = message.headers();
        var place = origin.topic() + "/" + origin.partition() + "/" + origin.offset();
        RecordHeaders.set(headers, EventHeaders.ID, place);
        RecordHeaders.set(
                headers,
                EventHeaders.TIME,
                Instant.ofEpochMilli(origin.timestamp()).toString());
        origin.headers().forEach(header -> headers.remove(header.key()).add(header));
        describe(
                EventTypes.ENRICHED_ARTICLE,
                EventTypes.ENRICHED_ARTICLE_SCHEMA,
                new String(origin.key(), UTF_8),
                headers);
        return message;
    }

    private byte[] cut(EnrichedArticle article, int excess) {
        byte[] value = json.writeValueAsBytes(StoryCut.shortenedBy(article, excess));
        if (value.length > maxBytes) {
            throw new Rejection(
                    DeadLetterReason.EVENT_TOO_LARGE,
                    "The event has %d bytes without its story, the bound is %d.".formatted(value.length, maxBytes));
        }
        return value;
    }

    private static void carryTraceOn(Headers origin, Headers headers) {
        RecordHeaders.text(origin, EventHeaders.TRACE_PARENT)
                .filter(trace -> TRACE_PARENT.matcher(trace).matches())
                .ifPresent(trace -> RecordHeaders.set(headers, EventHeaders.TRACE_PARENT, trace));
    }

    private static void describe(EnrichedArticle article, Headers headers) {
        describe(EventTypes.ENRICHED_ARTICLE, EventTypes.ENRICHED_ARTICLE_SCHEMA, article.id(), headers);
        RecordHeaders.set(
                headers, EventHeaders.ID, article.id() + "/" + article.revision() + "/" + article.enricherVersion());
        RecordHeaders.set(headers, EventHeaders.TIME, article.enrichedAt().toString());
        RecordHeaders.set(headers, EventHeaders.CONTENT_TYPE, "application/json");
        RecordHeaders.set(headers, EventHeaders.SITE, article.site());
        RecordHeaders.set(headers, EventHeaders.FEED, article.feed().url());
        RecordHeaders.set(headers, EventHeaders.REVISION, Integer.toString(article.revision()));
        RecordHeaders.set(headers, EventHeaders.ENRICHER_VERSION, article.enricherVersion());
        var language = article.language();
        RecordHeaders.set(headers, EventHeaders.LANGUAGE, language == null ? null : language.code());
    }

    private static void describe(String type, String schema, String articleId, Headers headers) {
        RecordHeaders.set(headers, EventHeaders.SPEC_VERSION, "1.0");
        RecordHeaders.set(headers, EventHeaders.SOURCE, SOURCE);
        RecordHeaders.set(headers, EventHeaders.TYPE, type);
        RecordHeaders.set(headers, EventHeaders.SUBJECT, articleId);
        RecordHeaders.set(headers, EventHeaders.DATA_SCHEMA, schema);
    }
}
