package newswire.enrich.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                    """)
    void namesNobodyButPeopleOrganisationsAndWhatTheyWriteAsSpeakers(String text, @Nullable String speaker) {
        assertThat(tagged(text).quotes().getFirst().speaker()).isEqualTo(speaker);
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
                .containsExactly(
                        "The ferry is back: Ada Moss",
                        "It sails at midnight from the old pier: Ada Moss",
                        "It is free for all: Ada Moss");
    }

    @Test
    void takesNoMarkWithoutAnEndForSpeechWhereTheNextParagraphIsNone() {
        assertThat(quotes("\"The ferry came in the morning.\n“It is late again,” Ada Moss said."))
                .containsExactly("It is late again: Ada Moss");
    }

    @Test
    void takesAMarkForOneOfSpeechThatClosesAfterWhoSaysIt() {
        assertThat(quotes("\"I want the old ferry back and I told them so.\nAda Moss, harbour board.\"\nIt rained."))
                .singleElement()
                .asString()
                .startsWith("I want the old ferry back and I told them so: ");
    }

    @Test
    void takesAnInnerQuotationForAPartOfTheOuterOne() {
        assertThat(quotes("\"They called it “too slow” or “too small” for us,\" Ada Moss said."))
                .containsExactly("They called it “too slow” or “too small” for us: Ada Moss");
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
    void leadsSpeakersBackToTheirFullNamesWhereItIsClearWhoIsMeant() {
        assertThat(names("""
                        “The ferry is back,” Ada Moss said.
                        “It sails at midnight,” she said.
                        Ben Pell nodded to Ada Moss.
                        “It is free,” she said.
                        “I like the old pier,” the captain said.
                        """)).containsExactly("Ada Moss", "Ada Moss", null, null);
    }

    @Test
    void leavesAPronounAloneThatMayMeanSeveralPeople() {
        assertThat(names("Ada Moss met Ben Pell.\n“The ferry is back,” she said."))
                .containsExactly((String) null);
        assertThat(names("Mr Ben Pell met Ada Moss.\n“The ferry is back,” she said."))
                .containsExactly("Ada Moss");
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
        assertThat(quotes("Ada Moss said “few” people would take it."))
                .containsExactly("“few” people would take it: Ada Moss");
        assertThat(quotes("The “splendid” ferry is late, Ada Moss said."))
                .containsExactly("The “splendid” ferry is late: Ada Moss");
    }

    @Test
    void givesAClauseOnceThatHasSeveralWordsInMarks() {
        assertThat(quotes("Ada Moss said that the new ferry was “splendid” and “fast” yesterday."))
                .containsExactly("that the new ferry was “splendid” and “fast”: Ada Moss");
    }

    @Test
    void givesWordsInMarksWithTheClauseAroundThemThoughNoVerbOfSpeechStandsThere() {
        assertThat(quotes("""
                        “The ferry is back,” Ada Moss said.
                        She pointed to what she sees as the town’s “shameful” neglect of its harbour.
                        """)).contains("the town’s “shameful” neglect: She");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Not yet,” Ada Moss said when the mayor asked her.",
                "Ada Moss laughed and said, “Not yet.”",
                "Ada Moss was asked whether the ferry was back and said: “Not yet.”"
            })
    void givesAShortAnswerAsItStandsInItsMarks(String text) {
        assertThat(quotes(text)).containsExactly("Not yet: Ada Moss");
    }

    @Test
    void givesWhatSomebodyIsCalledWithoutWhatTheSentenceGoesOnToTell() {
        assertThat(quotes("Ada Moss called him “reckless” and left the meeting on the old pier."))
                .containsExactly("him “reckless”: Ada Moss");
        assertThat(quotes("Ada Moss called it “reckless” to sail at midnight."))
                .containsExactly("it “reckless” to sail at midnight: Ada Moss");
    }

    @Test
    void goesBackBeyondAConjunctionWhereAClauseWouldBeTooShort() {
        assertThat(quotes("Ada Moss hailed the return of the ferry as “fantastic.”"))
                .containsExactly("the return of the ferry as “fantastic.”: Ada Moss");
    }

    @Test
    void takesValuesInMarkUpForNoMarks() {
        assertThat(
                        quotes(
                                "<tweet pic=\"\" author=\"adamoss\" time=\"1\">It sails at midnight</tweet>\n\"The ferry is back,\" Ada Moss said."))
                .containsExactly("The ferry is back: Ada Moss");
    }

    @Test
    void tellsWhatIsCalledOutFromATitle() {
        assertThat(quotes("Ada Moss shouted: “Save Our Old Ferry”.")).containsExactly("Save Our Old Ferry: Ada Moss");
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
        return tagged(text).quotes().stream()
                .map(quote ->
                        text.substring(quote.start(), quote.end()).replaceAll("[.,]$", "") + ": " + quote.speaker())
                .toList();
    }

    private static List<String> names(String text) {
        return tagged(text).quotes().stream().map(Quote::speakerName).toList();
    }

    private static TaggedStory tagged(String text) {
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
        return story;
    }
}
