package newswire.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;

/** What {@code extract --learn-sites} does: a site's own pages tell what is none of a story. */
class SiteLearnerTests {

    private static final String APPEAL =
            "The harbour has been our home for ninety years, and we go on telling its stories because readers like you send us what they can spare each month.";
    private static final List<String> BOATS = List.of("ferry", "tug", "trawler", "lifeboat");

    private final SiteLearner learner = new SiteLearner(new Extractor());

    @Test
    void leavesOutOfAStoryWhatThreeArticlesOfTheSiteHadBefore() {
        for (int i = 0; i < 3; i++) {
            assertThat(text("harbourpost.example", i)).as("page %d", i).contains(APPEAL);
        }
        assertThat(text("harbourpost.example", 3)).doesNotContain(APPEAL).contains("The lifeboat left at dawn");
    }

    @Test
    void learnsNothingForOneSiteFromAnother() {
        for (int i = 0; i < 3; i++) {
            text("harbourpost.example", i);
        }
        assertThat(text("islandpost.example", 3)).contains(APPEAL);
    }

    @Test
    void countsAnArticleThatIsReadAgainOnce() {
        for (int i = 0; i < 4; i++) {
            assertThat(text("harbourpost.example", 0)).contains(APPEAL);
        }
    }

    private String text(String host, int number) {
        String boat = BOATS.get(number);
        String html = "<html><body><article><h1>News of the " + boat + "</h1><p>The " + boat
                + " left at dawn with a crew of " + (number + 4)
                + ", and the harbour master said that the wind from the north would hold until the evening at least.</p><p>"
                + APPEAL + "</p><p>Nobody on the " + boat + " had slept, for the " + (number + 2)
                + " engines were being mended all night by lamplight, and the cook made soup for everyone who came to help on the quay.</p><p>By noon the "
                + boat + " was seen off the "
                + List.of("northern", "eastern", "southern", "western").get(number)
                + " point, where the " + boat
                + "'s owner waited with the mail, the milk and two sheep that nobody had asked for.</p></article></body></html>";
        return learner.extract(html, URI.create("https://" + host + "/" + boat)).text();
    }
}
