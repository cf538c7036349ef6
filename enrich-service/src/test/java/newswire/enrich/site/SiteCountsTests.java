package newswire.enrich.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteCountsTests {

    private static final int APPEAL = 7;
    private static final int STORY_PATH = 70;

    private final SiteCounts counts = new SiteCounts();

    @Test
    void takeATextForFurnitureOnceThreeArticlesHaveIt() {
        learn("a", 1);
        learn("b", 2);
        assertThat(known().isFurniture(APPEAL)).isFalse();

        learn("c", 3);
        assertThat(known().isFurniture(APPEAL)).isTrue();
        assertThat(known().isFurniture(100)).isFalse();
        assertThat(known().articles()).isEqualTo(3);
    }

    @Test
    void countAnArticleOnceWhateverItsRevisionsSay() {
        learn("a", 1);
        assertThat(learn("a", 2)).isFalse();
        assertThat(learn("a", 3)).isFalse();

        assertThat(known().isFurniture(APPEAL)).isFalse();
    }

    @Test
    void countNoCopyOfAnArticle() {
        learn("a", 1);
        assertThat(learn("b", 1)).isFalse();
        assertThat(learn("c", 1)).isFalse();

        assertThat(known().articles()).isEqualTo(1);
    }

    @Test
    void countNoPageWithoutAStory() {
        assertThat(counts.learn("a", new SitePage(Map.of(APPEAL, 30), Map.of()), known()))
                .isFalse();
    }

    @Test
    void giveAPlaceHalfASayAtMost() {
        assertThat(known().mixed(STORY_PATH, 0.1)).isEqualTo(0.1);

        IntStream.range(0, 60).forEach(n -> learn("a" + n, n));

        assertThat(known().mixed(STORY_PATH, 0.1)).isBetween(0.45, 0.55);
        assertThat(known().mixed(STORY_PATH + 1, 0.1)).isEqualTo(0.1);
    }

    @Test
    void forgetWhatASiteNoLongerDoes() {
        IntStream.range(0, 40).forEach(n -> learn("old" + n, n));
        assertThat(known().isFurniture(APPEAL)).isTrue();

        IntStream.range(0, 200).forEach(n -> counts.learn("new" + n, page(1_000 + n, 8), known()));

        assertThat(known().isFurniture(APPEAL)).isFalse();
        assertThat(known().isFurniture(8)).isTrue();
        assertThat(counts.articles()).isLessThan(SiteCounts.HALVED_AT);
    }

    @Test
    void stayWithinBounds() {
        IntStream.range(0, 500).forEach(n -> learn("a" + n, n));

        assertThat(counts.texts()).hasSizeLessThanOrEqualTo(SiteCounts.MOST_TEXTS);
        assertThat(counts.paths()).hasSizeLessThanOrEqualTo(SiteCounts.MOST_PATHS);
        assertThat(new SiteNotes(counts, counts).write()).hasSizeLessThan(14 * 1024);
    }

    @Test
    void sayTheSameOnceTheyWereWrittenAndRead() {
        IntStream.range(0, 50).forEach(n -> learn("a" + n, n));
        var written = new SiteNotes(counts, new SiteCounts()).write();

        var read = SiteNotes.read(written);

        assertThat(read.write()).isEqualTo(written);
        assertThat(read.knowledge().isFurniture(APPEAL)).isTrue();
        assertThat(read.own().learn("a49", page(900, APPEAL), known())).isFalse();
    }

    @Test
    void areNothingInAnUnknownForm() {
        assertThat(SiteNotes.read(new byte[] {99, 0})).isNull();
        assertThat(SiteNotes.read(new byte[] {1, 0})).isNull();
        assertThat(SiteNotes.read(new byte[0])).isNull();
    }

    @Test
    void addUpOverDifferentArticles() {
        learn("a", 1);
        learn("b", 2);
        var others = new SiteCounts();
        others.learn("c", page(3, APPEAL), SiteKnowledge.NONE);

        var known = SiteKnowledge.of(List.of(counts, others));

        assertThat(known.isFurniture(APPEAL)).isTrue();
        assertThat(known.articles()).isEqualTo(3);
    }

    private SiteKnowledge known() {
        return SiteKnowledge.of(List.of(counts));
    }

    private boolean learn(String article, int n) {
        return counts.learn(article, page(n, APPEAL), known());
    }

    /** Ten texts of its own and one that it shares. */
    private static SitePage page(int n, int shared) {
        Map<Integer, Integer> texts = IntStream.range(0, 10)
                .mapToObj(i -> 100 + n * 10 + i)
                .collect(Collectors.toMap(text -> text, text -> 20));
        texts.put(shared, 20);
        return new SitePage(texts, Map.of(STORY_PATH, 0.95, -n - 1, 0.0));
    }
}
