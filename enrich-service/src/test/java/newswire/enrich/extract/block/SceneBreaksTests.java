package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneBreaksTests {

    private static final String PARAGRAPH = "<p>The ferry sailed on Sunday.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"***", "* * *", "• • •", "⁂", "———"})
    void standBetweenParagraphsOfTheStory(String mark) {
        assertThat(isBreak(PARAGRAPH + "<p>" + mark + "</p>" + PARAGRAPH, 0.9, 0.3, 0.9))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "—", "* 2 *", "And *** then"})
    void areMarksAlone(String other) {
        assertThat(isBreak(PARAGRAPH + "<p>" + other + "</p>" + PARAGRAPH, 0.9, 0.3, 0.9))
                .isFalse();
    }

    @Test
    void partNothingButTheStory() {
        String mark = "<p>***</p>";
        assertThat(isBreak(PARAGRAPH + mark + PARAGRAPH, 0.9, 0.3, 0.2)).isFalse();
        assertThat(isBreak("<div>" + PARAGRAPH + "</div>" + mark + PARAGRAPH, 0.9, 0.3, 0.9))
                .isFalse();
    }

    private static boolean isBreak(String body, double... scores) {
        List<TextBlock> blocks = Segmenter.cut(
                        new PageReader().read("<html><body><article>" + body + "</article></body></html>", null))
                .blocks();
        return SceneBreaks.isOne(blocks, scores, 0.5, 1);
    }
}
