package newswire.enrich.stream;

import static newswire.enrich.deadletter.DeadLetterReason.INCOMPLETE_EVENT;
import static newswire.enrich.deadletter.DeadLetterReason.UNKNOWN_EVENT_TYPE;
import static newswire.enrich.deadletter.DeadLetterReason.UNKNOWN_SPEC_VERSION;
import static newswire.enrich.deadletter.DeadLetterReason.UNREADABLE_EVENT;

import java.util.regex.Pattern;
import newswire.enrich.deadletter.DeadLetterReason;
import newswire.enrich.deadletter.Rejection;
import newswire.enrich.record.RecordHeaders;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import newswire.events.RetractedArticle;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the events of the raw topic. Headers may be absent, as on records that a person wrote, and the record is then
 * taken for a raw article; what they say must fit.
 */
final class RawEventReader {

    private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Whether the headers say that the record takes an article back. */
    static boolean isRetraction(Headers headers) {
        return RecordHeaders.text(headers, EventHeaders.TYPE)
                .filter(EventTypes.RETRACTED_ARTICLE::equals)
                .isPresent();
    }

    /** @throws Rejection when the record is not a raw article that has all it needs */
    RawArticle article(Headers headers, byte[] value) {
        expect(headers, EventHeaders.TYPE, EventTypes.RAW_ARTICLE, UNKNOWN_EVENT_TYPE);
        expect(headers, EventHeaders.SPEC_VERSION, "1.0", UNKNOWN_SPEC_VERSION);
        var article = parse(value, RawArticle.class, "a raw article");
        check(article.id(), article.revision(), article.site(), article.feed());
        require(article.entry() != null, "entry");
        require(article.fetchedAt() != null, "fetchedAt");
        if (article.page() != null) {
            require(isStated(article.page().url()), "page.url");
            require(article.page().html() != null, "page.html");
        }
        return article;
    }

    /** @throws Rejection when the record is not a retraction that has all it needs */
    RetractedArticle retraction(Headers headers, byte[] value) {
        expect(headers, EventHeaders.SPEC_VERSION, "1.0", UNKNOWN_SPEC_VERSION);
        var article = parse(value, RetractedArticle.class, "a retracted article");
        check(article.id(), article.revision(), article.site(), article.feed());
        require(isStated(article.reason()), "reason");
        require(article.retractedAt() != null, "retractedAt");
        return article;
    }

    private static void expect(Headers headers, String name, String value, DeadLetterReason otherwise) {
        var stated = RecordHeaders.text(headers, name).orElse(value);
        if (!stated.equals(value)) {
            throw new Rejection(otherwise, "The header %s is %s, not %s.".formatted(name, stated, value));
        }
    }

    private <T> T parse(byte[] value, Class<T> type, String noun) {
        @Nullable T event;
        try {
            event = json.readValue(value, type);
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
            throw new Rejection(
                    UNREADABLE_EVENT,
                    "The value is not the JSON of %s: %s%s.".formatted(noun, e.getOriginalMessage(), place),
                    e);
        }
        if (event == null) {
            throw new Rejection(UNREADABLE_EVENT, "The value is JSON's null.");
        }
        return event;
    }

    private static void check(@Nullable String id, int revision, @Nullable String site, @Nullable FeedReference feed) {
        require(id != null && ID.matcher(id).matches(), "id");
        require(revision >= 1, "revision");
        require(isStated(site), "site");
        require(feed != null && isStated(feed.url()), "feed.url");
    }

    private static boolean isStated(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw new Rejection(INCOMPLETE_EVENT, "The field %s is missing or not valid.".formatted(field));
        }
    }
}
