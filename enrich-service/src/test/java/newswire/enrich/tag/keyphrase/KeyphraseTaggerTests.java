package newswire.enrich.tag.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Keyphrase;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.junit.jupiter.api.Test;

class KeyphraseTaggerTests {

    private static final KeyphraseTagger TAGGER = new KeyphraseTagger();
    private static final String TITLE = "Volcano on Marrow Island forces ferries to turn back";
    private static final String TEXT = """
            The volcano on Marrow Island threw ash five miles high on Friday, and ferries from Port Hallam turned back.
            Marrow Island has 900 residents. The volcano last erupted in 1962, when lava reached the harbour, and since
            then volcanologists at Port Hallam have watched it closely. Residents were told to wear masks against ash.""";

    @Test
    void namesWhatTheArticleIsAbout() {
        assertThat(phrases(TITLE, TEXT, "en")).contains("Marrow Island", "volcano", "Port Hallam");
    }

    @Test
    void leavesOutCommonWordsAndThePartsOfANameThatStandsForThem() {
        assertThat(phrases(TITLE, TEXT, "en")).doesNotContain("the", "and", "Marrow", "Hallam", "on Marrow");
    }

    @Test
    void leavesOutCommonWordsThatTheHeadlineDoesNotSpeakOf() {
        assertThat(phrases(TITLE, TEXT, "en"))
                .doesNotContain("ash", "miles", "masks")
                .hasSizeBetween(5, 11);
    }

    @Test
    void callsSomebodyByTheFullNameAndCutsNoName() {
        var text =
                "Ada Pellworth runs the Tern Harbour Board. Pellworth wants to dredge the harbour, and Pellworth said the "
                        + "Tern Harbour Board would pay. The board met Pellworth on the quay.";
        var story = new TaggedStory(TagSource.of("Pellworth to dredge harbour", text, "en"));
        story.putEntities(List.of(
                new Entity(EntityType.PERSON, "Ada Pellworth", 1, mentions("Ada Pellworth|Pellworth", text), null),
                new Entity(
                        EntityType.ORGANISATION, "Tern Harbour Board", 1, mentions("Tern Harbour Board", text), null)));
        TAGGER.tag(story);

        assertThat(story.keyphrases().stream().map(Keyphrase::phrase))
                .contains("Ada Pellworth", "Tern Harbour Board")
                .doesNotContain("Pellworth", "Ada", "Tern Harbour", "Harbour Board", "Tern");
    }

    @Test
    void leavesOutWhatIsOnlyEverAPartOfANameThatNobodyFound() {
        var text = "Ferries stopped on Friday, the Tern Resources Station said. The harbour is shut. A ferry waits.";

        assertThat(phrases("Ferries stop at harbour", text, "en"))
                .doesNotContain("Station", "Resources", "Resources Station", "Tern");
    }

    @Test
    void takesThePlaceThatAStoryWasFiledFromForNoneThatItIsAbout() {
        var text =
                "PORT HALLAM, Feb. 8 (Tern Press) - Fishermen on Marrow Island may sell their catch again, the harbour "
                        + "office said. Marrow Island had closed its quay.";
        var story = new TaggedStory(TagSource.of("Fishermen may sell again", text, "en"));
        story.putEntities(List.of(
                new Entity(EntityType.PLACE, "PORT HALLAM", 1, mentions("PORT HALLAM", text), null),
                new Entity(EntityType.ORGANISATION, "Tern Press", 1, mentions("Tern Press", text), null),
                new Entity(EntityType.PLACE, "Marrow Island", 1, mentions("Marrow Island", text), null)));
        TAGGER.tag(story);

        assertThat(story.keyphrases().stream().map(Keyphrase::phrase))
                .contains("Marrow Island", "Fishermen")
                .noneMatch(phrase -> phrase.contains("HALLAM") || phrase.contains("Press"));
    }

    @Test
    void prefersWholePhrasesOfNounsToVerbsAdjectivesAndParts() {
        var text =
                "A winter festival opens on the quay. The winter festival is expensive and important, residents say, "
                        + "although shopkeepers, fishermen and the council continue to like the winter festival. It remains expensive "
                        + "for the harbour, and the ferry company complains that the fireworks frighten its passengers and seagulls. "
                        + "The council wants a concert, lanterns and a market on the beach.";

        assertThat(phrases("", text, "en"))
                .contains("winter festival", "residents", "council")
                .doesNotContain("winter", "festival", "important", "although", "continue", "remains", "opens");
    }

    @Test
    void putsFirstWhatTheHeadlineSpeaksOfAndLastWhatIsSaidOnceElsewhere() {
        var text =
                "Traders will lose their stalls when the fish market closes in spring. The city says that the bridge above the "
                        + "fish market needs repair. A spokesperson gave no explanation, and the announcement surprised the "
                        + "association, whose negotiations about compensation had brought an agreement within reach. The bridge "
                        + "was painted on Tuesday. Traders want to stay under the bridge.";

        var found = phrases("City closes fish market under railway bridge", text, "en");
        assertThat(found.subList(0, 3)).contains("fish market", "bridge").doesNotContain("announcement", "explanation");
        assertThat(found).doesNotContain("Tuesday");
    }

    @Test
    void givesNoPhraseWithAVerbAmid() {
        var text =
                "The old tram carried passengers up the hill for a century. When the tram carried passengers it also "
                        + "carried milk, and the day the tram carried passengers for the last time, half the town came.";
        assertThat(phrases("", text, "en")).contains("tram", "passengers").doesNotContain("tram carried passengers");
    }

    @Test
    void givesSingularOrPluralAndNotBoth() {
        var text =
                "The ferry left. Ferries are late, and no ferry came: five ferries wait for a tide, and tides are low. "
                        + "The tide is out.";

        assertThat(phrases("", text, "en").stream().filter(List.of("ferry", "ferries", "Ferries")::contains))
                .hasSize(1);
        assertThat(phrases("", text, "en").stream().filter(List.of("tide", "tides")::contains))
                .hasSize(1);
    }

    @Test
    void takesCapitalsOfAHeadlineForNoName() {
        assertThat(phrases(
                        "Volcano Forces Angry Ferries Back To Port",
                        "The volcano threw ash on Friday, and ferries turned back to the port. The volcano is in the sea.",
                        "en"))
                .contains("volcano")
                .doesNotContain("Volcano Forces", "Angry Ferries", "Forces Angry", "Forces");
    }

    @Test
    void passesOverCommonWordsOfOtherLanguages() {
        var german = "Der Vulkan auf der Insel Norvane ist ausgebrochen. Die Fähren nach Norvane fahren nicht, wie die "
                + "Behörde mitteilte. Der Vulkan war seit mehr als hundert Jahren ruhig.";
        assertThat(phrases("", german, "de")).contains("Vulkan").doesNotContain("der", "die", "Die", "nach", "ist");
    }

    @Test
    void givesNamesOfSeveralWordsWholeInLanguagesWithoutEntities() {
        var spanish =
                "El puerto cierra. Lo anunció ayer la alcaldesa Ada Pellanda en el muelle. Según dijo Ada Pellanda, "
                        + "los barcos esperan.";
        assertThat(phrases("", spanish, "es")).contains("Ada Pellanda").doesNotContain("Ada", "Pellanda");
        assertThat(phrases("", "El puerto cierra, anunció ayer la alcaldesa Ada Pellanda en el muelle.", "es"))
                .contains("Ada Pellanda")
                .doesNotContain("Ada", "Pellanda");
    }

    @Test
    void printsNoNumberAlone() {
        assertThat(phrases("Volcano drives 900 from Marrow Island", TEXT, "en")).doesNotContain("900", "1962");
    }

    @Test
    void beginsAndEndsNoPhraseWithWordsLikeMyAndOwnNorWithACount() {
        var text =
                "My kelp smokehouse stands on its own pier, and our 60 barrels of kelp stand behind my kelp smokehouse. My own"
                        + " smokehouse needs 60 barrels.";

        assertThat(phrases("My kelp smokehouse", text, "en"))
                .contains("kelp smokehouse", "barrels")
                .noneMatch(phrase -> phrase.matches("(?i)(?:my|own|our|its|60)\\b.*|.* 60"));
    }

    @Test
    void keepsTheNumberThatANameEndsWith() {
        var text = "The Tern 11 is a boat. Every Tern 11 has two masts, and a Tern 11 needs a crew of two.";

        assertThat(phrases("The Tern 11 sails again", text, "en")).contains("Tern 11");
    }

    @Test
    void prefersAnythingToNounsThatSayLittleAlone() {
        var text =
                "The problem of the lighthouse is a matter of moments. In a moment the keeper saw the problem, and in a moment"
                        + " the harbour saw it: the lantern of the lighthouse gave less and less light, and oil was short on the island.";

        var phrases = phrases("A problem at the lighthouse", text, "en");
        assertThat(phrases.indexOf("lighthouse")).isBetween(0, 2);
        assertThat(phrases.subList(0, 5)).doesNotContain("problem", "moment");
    }

    @Test
    void endsGermanPhrasesWithNouns() {
        var text =
                "Der Leuchtturm steht noch immer im alten Hafen. Unser Leuchtturm leuchtet wieder, und alle Fischer am Hafen"
                        + " freuen sich. Diese Fischer leben vom Hafen.";

        assertThat(phrases("Unser Leuchtturm leuchtet wieder", text, "de"))
                .contains("Leuchtturm", "Hafen", "Fischer")
                .noneMatch(phrase -> phrase.matches("(?:Unser|Diese|alle)\\b.*|.*\\b\\p{Ll}\\S*"));
    }

    @Test
    void hasNothingToSayOnLanguagesWithoutSpaces() {
        assertThat(TAGGER.reads("ja")).isFalse();
        assertThat(TAGGER.reads("de")).isTrue();
    }

    @Test
    void saysTheSameOfTheSameTextAndNothingOfNone() {
        assertThat(tagged(TITLE, TEXT, "en")).isEqualTo(tagged(TITLE, TEXT, "en"));
        assertThat(tagged("", "", "en")).isEmpty();
        assertThat(tagged("", "!!! ... ???", "en")).isEmpty();
    }

    private static List<Mention> mentions(String names, String text) {
        return Pattern.compile(names)
                .matcher(text)
                .results()
                .map(found -> new Mention(false, found.start(), found.end()))
                .toList();
    }

    private static List<String> phrases(String title, String text, String language) {
        return tagged(title, text, language).stream().map(Keyphrase::phrase).toList();
    }

    private static List<Keyphrase> tagged(String title, String text, String language) {
        var story = new TaggedStory(TagSource.of(title, text, language));
        TAGGER.tag(story);
        return story.keyphrases();
    }
}
