package newswire.enrich.tag.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.Keyphrase;
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
    void passesOverCommonWordsOfOtherLanguages() {
        var german = "Der Vulkan auf der Insel Norvane ist ausgebrochen. Die Fähren nach Norvane fahren nicht, wie die "
                + "Behörde mitteilte. Der Vulkan war seit mehr als hundert Jahren ruhig.";
        assertThat(phrases("", german, "de")).contains("Vulkan").doesNotContain("der", "die", "Die", "nach", "ist");
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

    private static List<String> phrases(String title, String text, String language) {
        return tagged(title, text, language).stream().map(Keyphrase::phrase).toList();
    }

    private static List<Keyphrase> tagged(String title, String text, String language) {
        var story = new TaggedStory(TagSource.of(title, text, language));
        TAGGER.tag(story);
        return story.keyphrases();
    }
}
