package newswire.enrich.deadletter;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a dead letter.
 *
 * @param by who, as they name themselves
 * @param because why, in a sentence
 */
public record Decision(
        Kind kind,
        Instant at,
        @Nullable String by,
        @Nullable String because) {

    /** What can become of a dead letter. */
    public enum Kind {
        /** It was given to the stream again. */
        REDRIVEN,
        /** It is not to be enriched. */
        DISCARDED,
        /** A later record of its article had come, and the letter would have overwritten that. */
        SUPERSEDED;

        /** As metrics carry it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
