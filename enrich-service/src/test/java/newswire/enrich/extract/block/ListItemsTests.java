package newswire.enrich.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    void areToldInOnePassHoweverManyAreInDoubt() {
        int many = 20_000;
        double[] scores = new double[many];
        Arrays.fill(scores, 0.3);
        scores[0] = 0.9;
        scores[many - 1] = 0.9;
        String list = "<ul>" + "<li>Rope</li>".repeat(many) + "</ul>";
        List<TextBlock> blocks = blocks(list);
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        ListItems items = new ListItems(blocks, scores, 0.5);
        assertThat(IntStream.range(1, many - 1).allMatch(items::isAmid)).isTrue();
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(500));
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
        return new ListItems(blocks(body), scores, 0.5);
    }

    private static List<TextBlock> blocks(String body) {
        return Segmenter.cut(new PageReader().read("<html><body><article>" + body + "</article></body></html>", null))
                .blocks();
    }
}
