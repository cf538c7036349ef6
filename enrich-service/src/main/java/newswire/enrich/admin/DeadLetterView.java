package newswire.enrich.admin;

import java.time.Instant;
import newswire.enrich.deadletter.DeadLetter.Origin;
import newswire.enrich.deadletter.Decision;
import newswire.enrich.deadletter.LetterPage;
import newswire.enrich.deadletter.LetterValue;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as REST shows it.
 *
 * @param decision what was decided about it, absent while it is open
 * @param value what it holds; only where one letter is asked for, and absent when the value is gone
 */
record DeadLetterView(
        String id,
        String reason,
        @Nullable String message,
        @Nullable String article,
        @Nullable String site,
        @Nullable String feed,
        Instant failedAt,
        @Nullable String version,
        int attempts,
        Origin origin,
        @Nullable Decision decision,
        @Nullable LetterValue value) {

    static DeadLetterView of(LetterPage.Entry entry, @Nullable LetterValue value) {
        var letter = entry.letter();
        return new DeadLetterView(
                letter.id().toString(),
                letter.reason(),
                letter.message(),
                letter.article(),
                letter.site(),
                letter.feed(),
                letter.failedAt(),
                letter.version(),
                letter.attempts(),
                letter.origin(),
                entry.decision(),
                value);
    }
}
