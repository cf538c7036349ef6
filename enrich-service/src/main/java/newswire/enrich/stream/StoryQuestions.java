package newswire.enrich.stream;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.placement.Placements;
import newswire.enrich.placement.Question;
import newswire.enrich.story.Placement;
import org.jspecify.annotations.Nullable;

/** Asks for all articles of a batch at once. */
final class StoryQuestions {

    private final @Nullable Placements placements;

    /** @param placements null where stories are not told */
    StoryQuestions(@Nullable Placements placements) {
        this.placements = placements;
    }

    /**
     * The placements of those drafts that get one.
     *
     * @throws org.apache.kafka.common.KafkaException when they can't be had now
     */
    Map<Draft, Placement> ask(List<Draft> drafts) {
        if (placements == null) {
            return Map.of();
        }
        var asking = new ArrayList<Draft>();
        var questions = new ArrayList<Question>();
        for (var draft : drafts) {
            var question = draft.question();
            if (question != null) {
                asking.add(draft);
                questions.add(question);
            }
        }
        var answers = placements.ask(questions);
        var placed = new IdentityHashMap<Draft, Placement>();
        for (int i = 0; i < asking.size(); i++) {
            var draft = asking.get(i);
            answers.get(i).ifPresent(placement -> placed.put(draft, placement));
        }
        return placed;
    }
}
