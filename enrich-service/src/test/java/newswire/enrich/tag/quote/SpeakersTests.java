package newswire.enrich.tag.quote;

import static newswire.enrich.tag.quote.QuotedText.quotes;
import static newswire.enrich.tag.quote.QuotedText.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTests {

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
    @CsvSource(delimiter = '|', textBlock = """
                    “The ferry is back,” said a spokesman for the port.         | a spokesman for the port
                    “The ferry is back,” the retired welder said on Monday.     | the retired welder
                    “The ferry is back,” said the 43-year-old.                  | the 43-year-old
                    “The ferry is back,” a member of the harbour's board said.  | a member of the harbour's board
                    “The ferry is back,” the report said.                       | the report
                    “The ferry is back,” according to The Tern Herald.          | The Tern Herald
                    “The ferry is back,” voters Tuesday said.                   | voters
                    “The ferry is back,” police said.                           | police
                    “The ferry is back,” said June 30.                          |
                    The harbour was calm, too, said: “The ferry is late.”       |
                    In a long pause was said “The ferry is back and it is late.” |
                    “The ferry is back,” the band said.                         | the band
                    The mayor, who was born in Ternport, said: “The ferry is back.” | The mayor
                    Asked if she would go, the mayor replied: “The ferry is back.” | the mayor
                    No longer said was “The ferry is back and it is late.”      |
                    """)
    void namesNobodyButPeopleOrganisationsAndWhatTheyWriteAsSpeakers(String text, @Nullable String speaker) {
        assertThat(tagged(text).quotes().getFirst().speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    “The ferry is back,” people familiar with the plans said.        | people familiar with the plans
                    “The ferry is back,” an official close to the mayor told us.     | an official close to the mayor
                    “The ferry is back,” a woman who attended the talks said.        | a woman who attended the talks
                    “The ferry is back,” a 43-year-old man from Tarn said.           | a 43-year-old man from Tarn
                    “The ferry is back,” a lawyer for Ben Pell said.                 | a lawyer for Ben Pell
                    “The ferry is back,” said a lawyer for Ben Pell.                 | a lawyer for Ben Pell
                    “The ferry is back,” said two officials who knew of the plans.   | two officials
                    “The ferry is back,” one of the ministers said.                  | one of the ministers
                    “The ferry is back,” the mayor's office said.                    | the mayor's office
                    “The ferry is back,” the mayor, who had called Ben Pell, said.   | the mayor
                    A resident living near the pier said: “The ferry is back.”       | A resident living near the pier
                    A judge in Tarn told Ben Pell: “The ferry is back.”              | A judge in Tarn
                    Dozens of sailors met Ben Pell, chanting “the ferry is back”.    | Dozens
                    In a letter to Ben Pell, the mayor wrote: “The ferry is back.”   | the mayor
                    """)
    void namesAllOfThePhraseThatTheVerbIsAboutNotTheNameNearestToIt(String text, String speaker) {
        assertThat(tagged(text).quotes().getFirst().speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The ferry is back,” the mayor, Ada Moss, told Ben Pell.",
                "“The ferry is back,” said the mayor of the town, Ada Moss.",
                "“The ferry is back,” Ada Moss, a friend of Ben Pell and of the port, said.",
                "“The ferry is back,” Ada Moss, who studies harbours and leader of the works on the pier, said.",
                "“The ferry is back,” the attorney for the port, Ada Moss, said.",
                "Ada Moss (Harbour, Tern and Pell) told the meeting: “The ferry is back.”",
                "“The ferry is back,” Ada Moss, the oldest member of the board of the port that Ben Pell, when he was"
                        + " mayor, had built, said.",
                "Ada Moss, who left soon after the vote was declared, told Ben Pell, “The ferry is back.”",
                "Ada Moss thanked Ben Pell and said: “The ferry is back.”",
                "Ada Moss called Ben Pell's remarks “the ferry is back”.",
                "Ben Pell came late. The crew laughed at Ada Moss's promise to “bring the ferry back”, not “the ferry is back”.",
                "Ben Pell was there, with Ada Moss telling voters “the ferry is back”.",
                "Ben Pell doubts it. Ada Moss does not. “The ferry is back.”",
                "“It is late,” Ben Pell said. Ada Moss disagreed. “The ferry is back.”"
            })
    void namesWhomTheVerbIsAboutNotWhoeverIsNamedBesides(String text) {
        assertThat(quotes(text).getLast())
                .isEqualTo("%s ferry is back: Ada Moss", text.contains("The ferry") ? "The" : "the");
    }

    @Test
    void looksPastWhatStandsBetweenCommasForTheSpeaker() {
        assertThat(quotes("Ada Moss, after a long pause, said: “The ferry is back.”"))
                .containsExactly("The ferry is back: Ada Moss");
    }

    @Test
    void namesNoSpeakersInLanguagesWhoseVerbsItDoesNotKnow() {
        var text = "„Die Fähre ist zurück“ – Rufe: Bravo";
        var story = new TaggedStory(TagSource.of("", text, "de"));
        new QuoteTagger().tag(story);

        assertThat(story.quotes()).containsExactly(new Quote(1, 21, null, null));
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
    void readsWhoSpeaksInTheRecordOfAConversation() {
        assertThat(quotes("""
                        “BEN PELL: Will the ferry come back?
                        “MOSS: It will be back in spring.”
                        """))
                .containsExactly("Will the ferry come back?: BEN PELL", "It will be back in spring: MOSS");
    }

    @Test
    void readsOnPastAbbreviationsInBrackets() {
        assertThat(quotes("Ben Pell left early.\n“The ferry is back,” Ada Moss (D-Md.) said on Friday."))
                .containsExactly("The ferry is back: Ada Moss");
    }

    @Test
    void namesWhoTheSentenceIsAboutRatherThanWhoItOnlyRefersTo() {
        assertThat(quotes("Ada Moss condemned what she called “a ferry without a timetable”."))
                .containsExactly("a ferry without a timetable: Ada Moss");
    }

    @Test
    void takesTheSpeakerBeforeForAVerbThatIsJoinedOn() {
        assertThat(quotes("Ada Moss called the ferry “far too slow” and urged the town to “buy another one”."))
                .containsExactly("far too slow: Ada Moss", "buy another one: Ada Moss");
    }

    @Test
    void takesAPronounForTheSpeaker() {
        assertThat(quotes("Ada Moss came.\n“The ferry is back,” she said.")).containsExactly("The ferry is back: she");
    }

    @Test
    void knowsWhatSomebodyLikesToSay() {
        assertThat(quotes("Ben Pell met Ada Moss.\nShe came with “eleven dollars and a ferry,” as she liked to say."))
                .containsExactly("eleven dollars and a ferry: she");
    }

    @Test
    void goesOnWithTheSpeakerOfAParagraphThatEndsInSpeech() {
        assertThat(quotes("“The ferry is back,” Ada Moss said. “Most of us told Ben Pell so.\n“It sails at midnight.”"))
                .last()
                .isEqualTo("It sails at midnight: Ada Moss");
    }

    @Test
    void goesOnWithTheSpeakerWhomTheSentenceBehindTheSpeechNames() {
        assertThat(
                        quotes(
                                "“We told the board of the harbour town so,” says Ada Moss of the ferry.\n“It sails at midnight.”"))
                .containsExactly(
                        "We told the board of the harbour town so: Ada Moss", "It sails at midnight: Ada Moss");
    }

    @Test
    void takesThePlaceOfADatelineForNoSpeaker() {
        var text = "TERN (Moss News) - The harbour board said that the ferry was “broadly on track” again.";
        var story = new TaggedStory(TagSource.of("", text, "en"));
        story.putEntities(List.of(new Entity(EntityType.PLACE, "TERN", 1, List.of(new Mention(false, 0, 4)), null)));
        new QuoteTagger().tag(story);

        assertThat(story.quotes()).singleElement().extracting(Quote::speaker).isEqualTo("The harbour board");
    }
}
