package newswire.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTaggerTests {

    private static final TopicTagger TAGGER = new TopicTagger();

    @Test
    void readsTheTopicOutOfEnglish() {
        assertThat(first("Striker's late penalty wins cup final for visitors", "He had scored in both earlier rounds."))
                .isEqualTo("medtop:15000000");
        assertThat(first("Shares slump as central bank raises interest rates", "Investors fear a recession."))
                .isEqualTo("medtop:04000000");
        assertThat(first("Earthquake flattens villages, rescuers dig for survivors", "Dozens are feared dead."))
                .isEqualTo("medtop:03000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01|Novelist shortlisted for prize for her story of two violinists
            02|Court sentences two men for burglary of jewellery shop
            03|Rescuers search for survivors after ferry sinks
            04|Central bank holds interest rates as inflation slows
            05|Pupils sit school exams without textbooks or teachers
            06|Plastic pollution threatens turtles and coral reefs
            07|Doctors test vaccine against malaria in children
            08|Lost dog finds its way home after five years
            09|Train drivers strike over pay as union rejects offer
            10|Ten recipes for a summer picnic
            11|Opposition wins election as voters punish prime minister
            12|Bishop leads prayers at cathedral on Easter Sunday
            13|Astronomers spot comet with new space telescope
            14|Women's groups march against discrimination of transgender people
            15|Midfielder's late goal sends visitors into semi-finals
            16|Shelling kills soldiers as ceasefire fails at the front line
            17|Heavy snow and icy winds forecast for the weekend
            """)
    void knowsAllTopicsOfTheTopLevel(String topic, String title) {
        assertThat(first(title, "")).isEqualTo("medtop:" + topic + "000000");
    }

    @Test
    void takesThePublishersWordWhereItHasNoModel() {
        assertThat(ids(tagged(
                        "Sieg in letzter Minute", "Ein spätes Tor.", "de", List.of("Sport", "Fußball"), List.of())))
                .containsExactly("medtop:15000000", "medtop:20001065");
        assertThat(ids(tagged("Titel", "Text", "fr", List.of(), List.of("Économie"))))
                .containsExactly("medtop:04000000");
    }

    @Test
    void saysNothingOfAnotherLanguageWithoutThePublishersWord() {
        assertThat(tagged("Sieg in letzter Minute", "Ein spätes Tor.", "de", List.of("Regional"), List.of()))
                .isEmpty();
    }

    @Test
    void readsNoLongerTextInAnUnknownLanguageWithoutEnglishWords() {
        var text = "Vela moru tadi keno sapu lira. ".repeat(10);

        assertThat(tagged("Vela moru", text, null, List.of(), List.of())).isEmpty();
        assertThat(tagged("Vela moru", text + "The court was told of it.", null, List.of(), List.of()))
                .isNotEmpty();
    }

    @Test
    void letsThePublishersSectionTipTheScale() {
        var title = "A long day for the family";
        assertThat(ids(tagged(title, "They were tired but happy.", "en", List.of("Health"), List.of())))
                .first()
                .isEqualTo("medtop:07000000");
    }

    @Test
    void keepsWhatTheTextSaysBesideThePublishersWord() {
        assertThat(ids(tagged(
                        "Striker's late penalty wins cup final for visitors",
                        "He had scored in both earlier rounds.",
                        "en",
                        List.of("Family"),
                        List.of("Family", "Health"))))
                .contains("medtop:15000000");
        assertThat(tagged(
                        "Court sentences striker for assault",
                        "A judge jailed him.",
                        "en",
                        List.of(),
                        List.of("Sport")))
                .extracting(Topic::name)
                .contains("sport", "crime, law and justice");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(tagged("", " ", "en", List.of(), List.of())).isEmpty();
    }

    @Test
    void readsHugeTextsNoFurtherThanItsBeginning() {
        var huge = "goal ".repeat(250_000);
        var start = huge.substring(0, 4_000);
        assertThat(tagged("Cup final", huge, "en", List.of(), List.of()))
                .isEqualTo(tagged("Cup final", start, "en", List.of(), List.of()));
    }

    private static String first(String title, String text) {
        return tagged(title, text, "en", List.of(), List.of()).getFirst().id();
    }

    private static List<String> ids(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    private static List<Topic> tagged(
            String title, String text, @Nullable String language, List<String> section, List<String> tags) {
        var story = new TaggedStory(new TagSource(title, "", text, language, section, tags, null));
        TAGGER.tag(story);
        return story.topics();
    }
}
