package newswire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TaggersTests {

    private static final TagSource STORY = TagSource.of("Ferry returns", "The ferry is back.", "en");

    private final List<String> failures = new ArrayList<>();

    @Test
    void giveEachTaggerWhatEarlierOnesFound() {
        var tags = tag(
                new Step("topics", "1", story -> story.putTopics(List.of(new Topic("medtop:1", "ferries", 0.5)))),
                new Step(
                        "keyphrases",
                        "2",
                        story -> story.putKeyphrases(
                                List.of(new Keyphrase(story.topics().getFirst().name(), 1)))));

        assertThat(tags.keyphrases()).containsExactly(new Keyphrase("ferries", 1));
        assertThat(tags.taggers()).hasToString("{keyphrases=2, topics=1}");
    }

    @Test
    void loseTheTagsOfAFailedTaggerAlone() {
        var tags = tag(
                new Step("topics", "1", story -> {
                    throw new IllegalStateException("no model");
                }),
                new Step("quotes", "1", story -> story.putQuotes(List.of(new Quote(0, 3, null, null)))));

        assertThat(tags.quotes()).hasSize(1);
        assertThat(tags.taggers()).containsOnlyKeys("quotes");
        assertThat(failures).containsExactly("topics: no model");
    }

    @Test
    void leaveOutATaggerThatDoesNotReadTheLanguage() {
        var taggers = new Taggers(
                List.of(new Step("topics", "1", story -> story.putTopics(List.of(new Topic("a", "b", 1))))),
                (name, failure) -> failures.add(name));

        assertThat(taggers.tag(TagSource.of("", "Die Fähre ist zurück.", "de")).topics())
                .isEmpty();
        assertThat(taggers.tag(TagSource.of("", "", null)).taggers()).isEmpty();
        assertThat(failures).isEmpty();
    }

    private Tags tag(Tagger... taggers) {
        return new Taggers(List.of(taggers), (name, failure) -> failures.add(name + ": " + failure.getMessage()))
                .tag(STORY);
    }

    private record Step(String name, String version, Consumer<TaggedStory> step) implements Tagger {

        @Override
        public boolean reads(String language) {
            return language.equals("en");
        }

        @Override
        public void tag(TaggedStory story) {
            step.accept(story);
        }
    }
}
