package newswire.enrich.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request to decide about letters.
 *
 * @param done letters redriven or discarded, as was asked
 * @param superseded letters not redriven, since a later record of their article has come
 * @param refused letters about which nothing was decided, the first hundred, each with a sentence
 * @param refusedInAll how many those are
 * @param asOf when the letters were looked for; letters that fail again come after it
 * @param next from where to go on, since one request takes {@value DeadLetterDesk#MOST} letters at most; null when there
 *     are no more
 */
public record DeskReport(
        long done,
        long superseded,
        List<Refusal> refused,
        long refusedInAll,
        Instant asOf,
        @Nullable String next) {

    /** A letter about which nothing was decided, and why. */
    public record Refusal(String id, String because) {}
}
