package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;

class ListItemsTests {

    private static final String LIST = "<ul><li>Rope of 40 metres</li><li>A lamp</li><li>Two anchors</li></ul>";

    @Test
    void areOfTheStoryBetweenItemsThatAre() {
        assertThat(items(LIST, 0.9, 0.3, 0.9).isAmid(1)).isTrue();
        assertThat(items(LIST, 0.9, 0.3, 0.3).isAmid(1)).isFalse();
        assertThat(items(LIST, 0.3, 0.3, 0.9).isAmid(1)).isFalse();
        assertThat(items(LIST, 0.9, 0.1, 0.9).isAmid(1)).isFalse();
    }

    @Test
    void areOfTheStoryBetweenItemsThatAreThoughSeveralAreInDoubt() {
        String list = "<ul><li>Rope</li><li>A lamp</li><li>Two oars</li><li>Two anchors</li></ul>";
        assertThat(items(list, 0.9, 0.3, 0.3, 0.9).isAmid(1)).isTrue();
        assertThat(items(list, 0.9, 0.3, 0.1, 0.9).isAmid(1)).isFalse();
    }

    @Test
    void areLeftWhereTheyLeadElsewhere() {
        String list = "<ul><li>Rope</li><li><a href=/lamps>A lamp</a></li><li>Two anchors</li></ul>";
        assertThat(items(list, 0.9, 0.3, 0.9).isAmid(1)).isFalse();
    }

    @Test
    void mayStandInSeveralLists() {
        String lists = LIST + LIST + "<p>A lamp</p>";
        ListItems items = items(lists, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9);
        assertThat(items.isBesideOther(4)).isTrue();
        assertThat(items.isBesideOther(6)).isFalse();
    }

    private static ListItems items(String body, double... scores) {
        List<TextBlock> blocks = Segmenter.cut(
                        new PageReader().read("<html><body><article>" + body + "</article></body></html>", null))
                .blocks();
        return new ListItems(blocks, scores, 0.5);
    }
}
