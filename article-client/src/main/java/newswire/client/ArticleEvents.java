package newswire.client;

import newswire.client.ArticleEvent.Enriched;
import newswire.client.ArticleEvent.Retracted;
import newswire.client.ArticleEvent.Withdrawn;
import newswire.events.EnrichedArticle;
import newswire.events.EventTypes;
import newswire.events.RetractedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads events off the records of an enriched topic or of a route. For several threads. */
public final class ArticleEvents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ArticleEvents() {}

    /**
     * The event that a record is. Properties that this version does not know are passed over.
     *
     * @throws UnknownEventTypeException when it is of a type that this version does not know
     * @throws UnreadableEventException when it is not what it says it is
     */
    public static ArticleEvent read(ConsumerRecord<byte[], byte[]> record) {
        var about = new Envelope(record);
        if (record.value() == null) {
            var id = about.articleId()
                    .orElseThrow(() -> new UnreadableEventException(about, "has neither key nor value.", null));
            return new Withdrawn(id, about);
        }
        return switch (about.type().orElse("")) {
            case EventTypes.ENRICHED_ARTICLE -> {
                var article = parse(record.value(), EnrichedArticle.class, "an enriched article", about);
                require(article.id(), article.revision(), about);
                yield new Enriched(article, about);
            }
            case EventTypes.RETRACTED_ARTICLE -> {
                var retraction = parse(record.value(), RetractedArticle.class, "a retraction", about);
                require(retraction.id(), retraction.revision(), about);
                yield new Retracted(retraction, about);
            }
            default -> throw new UnknownEventTypeException(about);
        };
    }

    private static <T> T parse(byte[] value, Class<T> type, String words, Envelope about) {
        try {
            T event = JSON.readValue(value, type);
            if (event != null) {
                return event;
            }
        } catch (JacksonException e) {
            throw new UnreadableEventException(
                    about, "is not the JSON of " + words + ": " + e.getOriginalMessage() + ".", e);
        }
        throw new UnreadableEventException(about, "is JSON's null.", null);
    }

    private static void require(@Nullable String id, int revision, Envelope about) {
        if (id == null || id.isEmpty() || revision < 1) {
            throw new UnreadableEventException(about, "lacks the id or the revision of an article.", null);
        }
    }
}
