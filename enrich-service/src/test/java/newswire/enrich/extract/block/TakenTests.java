package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;

class TakenTests {

    @Test
    void cutsClearPagesBetweenWhatIsAndWhatIsNot() {
        assertThat(Taken.from(blocks(40, 40, 40, 10, 10), new double[] {0.97, 0.95, 0.98, 0.05, 0.1}))
                .isEqualTo(0.95);
    }

    @Test
    void takesLessLikelyBlocksWhereAllIsInDoubt() {
        double[] doubtful = {0.5, 0.4, 0.42, 0.38, 0.02};
        assertThat(Taken.from(blocks(40, 40, 40, 40, 10), doubtful)).isEqualTo(0.38);

        double[] besideAClearStory = {0.99, 0.99, 0.99, 0.38, 0.02};
        assertThat(Taken.from(blocks(40, 40, 40, 40, 10), besideAClearStory)).isEqualTo(0.99);
    }

    @Test
    void weighsBlocksByTheirWords() {
        double[] scores = {0.9, 0.42};
        assertThat(Taken.from(blocks(10, 80), scores)).isEqualTo(0.42);
        assertThat(Taken.from(blocks(80, 10), scores)).isEqualTo(0.9);
    }

    @Test
    void takesNothingOfAPageWithoutStory() {
        assertThat(Taken.from(blocks(40, 40, 40), new double[] {0.4, 0.35, 0.3}))
                .isGreaterThan(0.4);
        assertThat(Taken.from(blocks(), new double[0])).isPositive();
    }

    @Test
    void neverTakesWhatIsUnlikely() {
        double[] scores = new double[60];
        Arrays.fill(scores, 0.2);
        scores[0] = 0.45;
        int[] words = new int[60];
        Arrays.fill(words, 30);
        assertThat(Taken.from(blocks(words), scores)).isGreaterThan(0.2);
    }

    /** Blocks of so many words each. */
    private static List<TextBlock> blocks(int... words) {
        String paragraphs = Arrays.stream(words)
                .mapToObj(count -> "<p>" + "tide ".repeat(count) + "</p>")
                .collect(Collectors.joining());
        return Segmenter.cut(new PageReader().read("<html><body>" + paragraphs, URI.create("https://tern.example/a")))
                .blocks();
    }
}
