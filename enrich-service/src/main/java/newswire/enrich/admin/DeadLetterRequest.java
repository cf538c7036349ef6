package newswire.enrich.admin;

import java.time.Instant;
import java.util.List;
import newswire.enrich.deadletter.Selection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which dead letters to decide about, and how. Either some condition or {@code all} must be there: an empty body shall not
 * move a million letters. Beside {@code all} there may be {@code before}, so that further requests leave out what has failed
 * again meanwhile.
 *
 * @param from where the last request left off
 * @param force also letters that would be refused
 * @param by who asks, as they name themselves
 * @param because why they are discarded
 */
record DeadLetterRequest(
        @Nullable List<String> ids,
        @Nullable String reason,
        @Nullable String site,
        @Nullable String article,
        @Nullable Instant after,
        @Nullable Instant before,
        @Nullable String from,
        @Nullable Boolean all,
        @Nullable Boolean force,
        @Nullable String by,
        @Nullable String because) {

    private static final String EXAMPLE =
            "The body must be JSON like {\"reason\": \"enrichment-failed\", \"by\": \"ada\"}.";
    private static final int MOST_IDS = 1_000;
    private static final int LONGEST_TEXT = 1_000;

    /** Strict: a condition that is misspelt would take letters that are not meant. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws IllegalArgumentException with a sentence, when {@code body} is no such request */
    static DeadLetterRequest of(byte[] body) {
        try {
            var request = JSON.readValue(body, DeadLetterRequest.class);
            if (request != null) {
                return request;
            }
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException("There is no '" + e.getPropertyName() + "' in such a request.", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(EXAMPLE, e);
        }
        throw new IllegalArgumentException(EXAMPLE);
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }

    /** @throws IllegalArgumentException with a sentence, when it says too little, too much or nonsense */
    Selection selection() {
        if (ids != null && ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("One request takes " + MOST_IDS + " ids at most.");
        }
        var selection = Selection.of(ids, reason, site, article, after, before, from);
        if (Boolean.TRUE.equals(all)) {
            if (!selection.isOfAllBefore()) {
                throw new IllegalArgumentException(
                        "Say \"all\": true or a condition, not both; only before may stand beside.");
            }
        } else if (selection.isOfAll()) {
            throw new IllegalArgumentException(
                    "Say which letters: ids, reason, site, article, after, before, or \"all\": true.");
        }
        return selection;
    }

    /** @throws IllegalArgumentException with a sentence, when it is missing */
    String statedBecause() {
        if (because == null || because.isBlank()) {
            throw new IllegalArgumentException("Say why they are discarded: \"because\".");
        }
        return bounded(because);
    }

    @Nullable
    String who() {
        return by == null ? null : bounded(by);
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of more than " + LONGEST_TEXT + " characters is too long.");
        }
        return text;
    }
}
