package newswire.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The value of a dead letter, as far as it can be made out.
 *
 * @param size bytes of the value
 * @param title of the feed's entry
 * @param link of the feed's entry
 * @param pageUrl where the article's page was found
 * @param pageSize characters of the page
 * @param start beginning of the page, or of the value where no page can be made out
 */
public record LetterValue(
        int size,
        @Nullable String title,
        @Nullable String link,
        @Nullable String pageUrl,
        @Nullable Integer pageSize,
        String start) {

    private static final int LENGTH_OF_START = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LetterValue of(byte[] value) {
        var event = json(value);
        var html = event == null ? null : html(event);
        return new LetterValue(
                value.length,
                event == null ? null : text(event.path("entry").path("title")),
                event == null ? null : text(event.path("entry").path("link")),
                event == null ? null : text(event.path("page").path("url")),
                html == null ? null : html.length(),
                html == null ? start(value) : start(html));
    }

    /** The article's page, null where the value has none or is no event. */
    static @Nullable String page(byte[] value) {
        var event = json(value);
        return event == null ? null : html(event);
    }

    private static @Nullable JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable String html(JsonNode event) {
        return text(event.path("page").path("html"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static String start(byte[] value) {
        return start(new String(Arrays.copyOf(value, Math.min(value.length, 4 * LENGTH_OF_START)), UTF_8));
    }

    private static String start(String text) {
        return text.length() <= LENGTH_OF_START ? text : text.substring(0, LENGTH_OF_START) + "…";
    }
}
