package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;

class SubheadingsTests {

    private static final String PARAGRAPH =
            "<p>The ferry to the northern islands sailed on Sunday after the storm.</p>";
    private static final String HEADING = "<h3><a href=/pier>The pier</a></h3>";

    @Test
    void areTakenWithParagraphsOfTheStoryAroundThem() {
        assertThat(amid(PARAGRAPH + HEADING + PARAGRAPH, 0.9, 0.3, 0.9)).containsExactly(1);
    }

    @Test
    void areTakenWhereEachStandsInABoxOfItsOwn() {
        String boxes = "<div>%s</div><div>%s</div><div>%s</div>".formatted(PARAGRAPH, HEADING, PARAGRAPH);
        assertThat(amid(boxes, 0.9, 0.3, 0.9)).containsExactly(1);
    }

    @Test
    void areLeftWhereTheyLeadToSomethingElse() {
        assertThat(amid(PARAGRAPH + HEADING + PARAGRAPH, 0.9, 0.3, 0.2)).isEmpty();
        assertThat(amid(HEADING + PARAGRAPH, 0.3, 0.9)).isEmpty();
        String elsewhere = "<div><div><div>" + PARAGRAPH + "</div></div></div>";
        assertThat(amid(elsewhere + HEADING + PARAGRAPH, 0.9, 0.3, 0.9)).isEmpty();
        assertThat(amid(PARAGRAPH + HEADING + elsewhere, 0.9, 0.3, 0.9)).isEmpty();
    }

    @Test
    void areLeftWhereTheySurelyAreNotOfTheStory() {
        assertThat(amid(PARAGRAPH + HEADING + PARAGRAPH, 0.9, 0.05, 0.9)).isEmpty();
    }

    @Test
    void areLeftWhereTheSameIsSaidOverAndOver() {
        String parts = PARAGRAPH + HEADING + PARAGRAPH + HEADING + PARAGRAPH;
        assertThat(amid(parts, 0.9, 0.3, 0.9, 0.3, 0.9)).isEmpty();
    }

    @Test
    void areTakenWhereOthersThatAreMarkedUpAlikeAre() {
        String kind = "<section><h2 class=part>%s</h2></section><div>Buy it there</div><div>Or there</div>" + PARAGRAPH;
        String parts = kind.formatted("The cheapest boat")
                + kind.formatted("The fastest boat")
                + kind.formatted("The safest boat");
        assertThat(amid(parts, 0.6, 0.1, 0.1, 0.9, 0.6, 0.1, 0.1, 0.9, 0.3, 0.1, 0.1, 0.9))
                .containsExactly(8);
        assertThat(amid(parts, 0.6, 0.1, 0.1, 0.9, 0.3, 0.1, 0.1, 0.9, 0.3, 0.1, 0.1, 0.9))
                .isEmpty();
        assertThat(amid(parts, 0.6, 0.1, 0.1, 0.9, 0.6, 0.1, 0.1, 0.9, 0.3, 0.1, 0.1, 0.1))
                .isEmpty();
    }

    @Test
    void areKnownByAnElementAroundTheirText() {
        String heading = "<h3><div>The pier</div></h3>";
        assertThat(amid(PARAGRAPH + heading + PARAGRAPH, 0.9, 0.3, 0.9)).containsExactly(1);
    }

    private static List<Integer> amid(String body, double... scores) {
        List<TextBlock> blocks = Segmenter.cut(
                        new PageReader().read("<html><body><article>" + body + "</article></body></html>", null))
                .blocks();
        return Subheadings.amid(blocks, scores, 0.5).stream().boxed().toList();
    }
}
