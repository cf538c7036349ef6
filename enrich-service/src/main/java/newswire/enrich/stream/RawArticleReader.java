package newswire.enrich.stream;

import static newswire.enrich.stream.DeadLetterReason.INCOMPLETE_EVENT;
import static newswire.enrich.stream.DeadLetterReason.UNKNOWN_EVENT_TYPE;
import static newswire.enrich.stream.DeadLetterReason.UNKNOWN_SPEC_VERSION;
import static newswire.enrich.stream.DeadLetterReason.UNREADABLE_EVENT;

import java.util.regex.Pattern;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.RawArticle;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads raw articles off records. Headers may be absent, as on records that a person wrote; what they say must fit. */
final class RawArticleReader {

    private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws Rejection when the record is not a raw article that has all it needs */
    RawArticle read(Headers headers, byte[] value) {
        expect(headers, EventHeaders.TYPE, EventTypes.RAW_ARTICLE, UNKNOWN_EVENT_TYPE);
        expect(headers, EventHeaders.SPEC_VERSION, "1.0", UNKNOWN_SPEC_VERSION);
        var article = parse(value);
        check(article);
        return article;
    }

    private static void expect(Headers headers, String name, String value, DeadLetterReason otherwise) {
        var stated = RecordHeaders.text(headers, name).orElse(value);
        if (!stated.equals(value)) {
            throw new Rejection(otherwise, "The header %s is %s, not %s.".formatted(name, stated, value));
        }
    }

    private RawArticle parse(byte[] value) {
        @Nullable RawArticle article;
        try {
            article = json.readValue(value, RawArticle.class);
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
            throw new Rejection(
                    UNREADABLE_EVENT,
                    "The value is not the JSON of a raw article: %s%s.".formatted(e.getOriginalMessage(), place),
                    e);
        }
        if (article == null) {
            throw new Rejection(UNREADABLE_EVENT, "The value is JSON's null.");
        }
        return article;
    }

    private static void check(RawArticle article) {
        require(article.id() != null && ID.matcher(article.id()).matches(), "id");
        require(article.revision() >= 1, "revision");
        require(isStated(article.site()), "site");
        require(article.feed() != null && isStated(article.feed().url()), "feed.url");
        require(article.entry() != null, "entry");
        require(article.fetchedAt() != null, "fetchedAt");
        if (article.page() != null) {
            require(isStated(article.page().url()), "page.url");
            require(article.page().html() != null, "page.html");
        }
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
