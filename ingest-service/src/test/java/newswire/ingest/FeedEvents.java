package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.FeedGone;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import newswire.events.Topics;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a subscriber who reads committed records only has been told of a feed by now, in the order of time. Each event is
 * checked against its schema.
 */
final class FeedEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedEvents() {}

    static List<RawArticle> articles(String feed) {
        return ofArticles(feed, EventTypes.RAW_ARTICLE, EventSchema.RAW_ARTICLE, RawArticle.class);
    }

    static List<RetractedArticle> retractions(String feed) {
        return ofArticles(feed, EventTypes.RETRACTED_ARTICLE, EventSchema.RETRACTED_ARTICLE, RetractedArticle.class);
    }

    /** The titles of its articles, revision by revision. */
    static List<String> titles(String feed) {
        return articles(feed).stream().map(article -> article.entry().title()).toList();
    }

    /** That the feed itself is gone. */
    static List<FeedGone> gone(String feed) {
        return committed(Topics.FEED_EVENTS, feed)
                .map(record -> {
                    assertThat(record.key()).isEqualTo(feed);
                    return read(record, EventSchema.FEED_GONE, FeedGone.class);
                })
                .toList();
    }

    private static <T> List<T> ofArticles(String feed, String type, EventSchema schema, Class<T> form) {
        return committed(Topics.RAW_ARTICLES, feed)
                .filter(record -> type.equals(header(record, EventHeaders.TYPE)))
                .map(record -> {
                    assertThat(record.key())
                            .isEqualTo(JSON.readTree(record.value()).get("id").asString());
                    return read(record, schema, form);
                })
                .toList();
    }

    private static Stream<ConsumerRecord<String, String>> committed(String topic, String feed) {
        return TopicRecords.committedTexts(topic).stream()
                .filter(record -> feed.equals(header(record, EventHeaders.FEED)))
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp));
    }

    private static <T> T read(ConsumerRecord<String, String> record, EventSchema schema, Class<T> form) {
        schema.assertValid(record.value());
        schema.assertValid(record.headers());
        return JSON.readValue(record.value(), form);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
