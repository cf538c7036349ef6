package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;

/** What stands between two headings, and what is said again. */
class StretchesTests {

    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm.";
    private static final String SECOND =
            "Repairs of the landing stage were held up twice because no barge would carry the timber across in January.";
    private static final String OTHER =
            "Herring prices fell to their lowest in nine years, and buyers from the south stayed away from markets.";

    private final Cut cut = cut("<div><h1>Ferry returns to islands</h1><p>" + FIRST + "</p><p>" + SECOND
            + "</p></div><aside><h2>Markets</h2><p>" + OTHER + "</p><h2>Nothing else</h2></aside>");
    private final Containers containers = new Containers(cut);

    @Test
    void runFromAHeadingToTheNext() {
        Stretches stretches = new Stretches(cut.blocks(), containers);
        assertThat(stretches.blocks(1)).isEqualTo(3);
        assertThat(stretches.running(0)).isEqualTo(words(1) + words(2));
        assertThat(stretches.runningAfter(1)).isEqualTo(words(2));
        assertThat(stretches.wordsAfter(2)).isZero();
        assertThat(stretches.runningAfter(5)).isZero();
    }

    @Test
    void areMeasuredByOthersInLikePlaces() {
        Stretches stretches = new Stretches(cut.blocks(), containers);
        assertThat(stretches.usualRunningAfter(3)).isEqualTo(words(4) / 2.0);
        assertThat(stretches.usualWordsAfter(5)).isEqualTo(words(4) / 2.0);
    }

    @Test
    void shareWordsWithTheStoryWhereTheyAreOfIt() {
        SharedWords shared = new SharedWords(cut.blocks(), cut.signs(), containers, 0);
        assertThat(shared.ofHeadline()).isEqualTo(4);
        assertThat(shared.withHeadline(1)).isEqualTo(3);
        assertThat(shared.withHeadline(5)).isZero();
        assertThat(shared.withStory(2)).isEqualTo(3);
    }

    private int words(int block) {
        return cut.blocks().get(block).words();
    }

    private static Cut cut(String body) {
        return Segmenter.cut(new PageReader().read("<html><body>" + body + "</body></html>", null));
    }
}
