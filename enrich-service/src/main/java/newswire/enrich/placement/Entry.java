package newswire.enrich.placement;

import newswire.enrich.story.Placed;
import newswire.enrich.story.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of placements: the answer to one question.
 *
 * @param id of the article
 * @param question offset of the question in the topic of questions
 * @param asker who waits for this answer
 */
record Entry(String id, long question, String asker, Content content) {

    /** How the article was placed, null when it was forgotten. */
    @Nullable
    Placed placed() {
        return switch (content) {
            case Added added -> added.placed();
            case Repeated repeated -> repeated.placed();
            case Forgotten forgotten -> null;
        };
    }

    /** What was decided. */
    sealed interface Content {}

    /** An article that was placed, and from then on is remembered. */
    record Added(Placed placed, Sketch sketch) implements Content {}

    /** A revision that had been placed before, or an earlier one than that, or one that could not be: the index stays as it is. */
    record Repeated(Placed placed) implements Content {}

    /** An article that is remembered no more. */
    record Forgotten() implements Content {}
}
