package newswire.enrich.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTaggerTests {

    private static final Pattern PEOPLE = Pattern.compile("Ada Moss|Ben Pell");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The ferry is back,\" Ada Moss said.",
                "“The ferry is back,” said Ada Moss, who chairs the harbour board.",
                "Ada Moss, the harbour board's chair, told reporters: “The ferry is back.”",
                "“The ferry is back,” according to Ada Moss.",
                "“The ferry is back” — Ada Moss",
                "Ada Moss left early, telling the crowd, \"The ferry is back.\"",
                "Said Ada Moss, \"The ferry is back.\"",
                "Ben Pell came late.\nAda Moss wrote in a letter:\n“The ferry is back.”"
            })
    void findsWhoSaysIt(String text) {
        assertThat(quotes(text)).containsExactly("The ferry is back: Ada Moss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "»Die Fähre ist zurück«, hieß es.",
                "„Die Fähre ist zurück“, hieß es.",
                "«Die Fähre ist zurück», hieß es.",
                "‘One line.’\n‘Die Fähre ist zurück,’ hieß es."
            })
    void readsTheMarksOfOtherPlaces(String text) {
        assertThat(quotes(text)).anyMatch(quote -> quote.startsWith("Die Fähre ist zurück"));
    }

    @Test
    void keepsTheSpeakerUntilAnotherOneSpeaks() {
        assertThat(quotes("""
                        “The ferry is back,” Ada Moss said. “It sails at midnight.”
                        “Tell your friends about it.”
                        “I never liked boats,” Ben Pell said.
                        """))
                .containsExactly(
                        "The ferry is back: Ada Moss",
                        "It sails at midnight: Ada Moss",
                        "Tell your friends about it: Ada Moss",
                        "I never liked boats: Ben Pell");
    }

    @Test
    void findsTheParagraphsOfALongSpeech() {
        assertThat(quotes("""
                        Ada Moss said: “The ferry is back.
                        “It sails at midnight from the old pier.
                        “It is free for all.”
                        """))
                .containsExactly("It sails at midnight from the old pier: Ada Moss", "It is free for all: Ada Moss");
    }

    @Test
    void takesAPronounForTheSpeaker() {
        assertThat(quotes("Ada Moss came.\n“The ferry is back,” she said.")).containsExactly("The ferry is back: she");
    }

    @Test
    void leavesTitlesAndSingleWordsAlone() {
        assertThat(quotes("The film “Night on the Old Pier” was “fine” for its time."))
                .isEmpty();
    }

    @Test
    void givesAWordInMarksWithTheClauseThatSomebodySaid() {
        assertThat(quotes("Ada Moss said that the new ferry was “splendid” yesterday."))
                .containsExactly("that the new ferry was “splendid”: Ada Moss");
    }

    @Test
    @Timeout(20)
    void boundsItsWorkOnHostileText() {
        for (var unit : List.of("“", "\"a ", "»a ", "“a b c” said ", "‘a ", "said “x” ")) {
            assertThat(quotes(unit.repeat(100_000))).hasSizeLessThan(1000);
        }
    }

    @Test
    void giveOffsetsWithinAnyText() {
        var random = new Random(3);
        var parts = List.of(
                "“",
                "”",
                "\"",
                "‘",
                "’",
                "«",
                "»",
                "„",
                " said ",
                "Ada Moss",
                " she ",
                ". ",
                ", ",
                "\n",
                " one two three ",
                "é\ud83d\ude00");
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(quotes(text.toString())).isEqualTo(quotes(text.toString()));
        }
    }

    private static List<String> quotes(String text) {
        var story = new TaggedStory(TagSource.of("", text, "en"));
        story.putEntities(PEOPLE.matcher(text)
                .results()
                .limit(100)
                .map(found -> new Entity(
                        EntityType.PERSON,
                        found.group(),
                        1,
                        List.of(new Mention(false, found.start(), found.end())),
                        null))
                .toList());
        new QuoteTagger().tag(story);
        return story.quotes().stream()
                .map(quote ->
                        text.substring(quote.start(), quote.end()).replaceAll("[.,]$", "") + ": " + quote.speaker())
                .toList();
    }
}
