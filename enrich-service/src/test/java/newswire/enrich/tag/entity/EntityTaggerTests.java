package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityTaggerTests {

    private static final EntityTagger TAGGER = EntityTagger.shipped(EntityModel.BEST);

    private static final String TITLE = "Merkel meets Macron in Paris";
    private static final String TEXT = """
            German Chancellor Angela Merkel met French President Emmanuel Macron in Paris on Monday, her office said.

            Merkel told reporters that the European Central Bank (ECB) would have to act. "We agree," Macron said.
            The ECB is based in Frankfurt. Shares of Siemens AG rose after Merkel's remarks.
            """;

    @Test
    void findsWhoAndWhereAndMergesTheirMentions() {
        var entities = tag(TITLE, TEXT);

        assertThat(entities)
                .extracting(entity -> entity.type().label() + " " + entity.name())
                .contains(
                        "person Angela Merkel",
                        "person Emmanuel Macron",
                        "place Paris",
                        "organisation European Central Bank",
                        "place Frankfurt",
                        "organisation Siemens AG");
        assertThat(entities.getFirst().name()).isEqualTo("Angela Merkel");
        assertThat(entities.getFirst().mentions()).hasSize(4);
        assertThat(entities.getFirst().inTitle()).isTrue();
    }

    @Test
    void findsNamesInHeadlinesOfAllKinds() {
        assertThat(tag("MERKEL MEETS MACRON IN PARIS", TEXT))
                .filteredOn(Entity::inTitle)
                .extracting(Entity::name)
                .containsExactlyInAnyOrder("Angela Merkel", "Emmanuel Macron", "Paris");
        assertThat(tag("Merkel Meets Macron In Paris", TEXT))
                .filteredOn(Entity::inTitle)
                .extracting(Entity::name)
                .containsExactlyInAnyOrder("Angela Merkel", "Emmanuel Macron", "Paris");
    }

    @Test
    void callsAPhotographerWithoutTheAgency() {
        assertThat(tag("", "Angela Merkel speaks in Berlin on Monday. (Photo by Peter Miller/Reuters)"))
                .extracting(Entity::name)
                .contains("Peter Miller");
    }

    @ParameterizedTest
    @EnumSource
    void shipsEveryModel(EntityModel model) {
        var story = new TaggedStory(TagSource.of(TITLE, TEXT, "en"));

        EntityTagger.shipped(model).tag(story);

        assertThat(story.entities()).extracting(Entity::name).contains("Paris");
    }

    @Test
    void givesTheSameTagsForTheSameTextWithinIt() {
        var random = new Random(11);
        var words = TEXT.split("(?<=\\s)|(?=\\s)");
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(random.nextInt(9) == 0 ? "\ud83d\ude00\u0301" : words[random.nextInt(words.length)]);
            }
            var entities = tag(TITLE, text.toString());

            assertThat(tag(TITLE, text.toString())).isEqualTo(entities);
            assertThat(entities)
                    .allSatisfy(entity -> assertThat(entity.salience()).isBetween(0.0, 1.0));
            entities.forEach(entity -> entity.mentions().forEach(mention -> {
                var surface = (mention.inTitle() ? TITLE : text).toString().substring(mention.start(), mention.end());
                assertThat(surface).isEqualTo(surface.strip()).isNotEmpty();
            }));
        }
    }

    @Test
    @Timeout(60)
    void boundsItsWorkOnHostileText() {
        for (var unit : List.of("x", "X", "Paris ", "U.S. ", "A-", "\u0130 ", "Paris said. ")) {
            tag("", unit.repeat(60_000));
        }
    }

    private static List<Entity> tag(String title, String text) {
        var story = new TaggedStory(TagSource.of(title, text, "en"));
        TAGGER.tag(story);
        return story.entities();
    }
}
