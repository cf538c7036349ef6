package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.benchmarks.fault.Expected.Form;
import org.junit.jupiter.api.Test;

/** A check that finds nothing must be able to find something. */
class VerdictTests {

    /** Two states, the page of the second failing at first, and a withdrawal. */
    private static final Map<String, List<Expected>> EXPECTED = Map.of(
            "a",
            List.of(
                    new Expected(1, Form.WITH_PAGE),
                    new Expected(2, Form.WITHOUT_PAGE),
                    new Expected(2, Form.PAGE_LATER),
                    new Expected(3, Form.RETRACTED)));

    private static final ArticleEvent FIRST = article(1, 1, List.of(), "a");
    private static final ArticleEvent WITHOUT = article(2, 2, List.of("title"), null);
    private static final ArticleEvent LATER = article(3, 2, List.of("page"), "a");
    private static final ArticleEvent RETRACTION = new ArticleEvent("id", 4, true, null, null, List.of(), null);

    private static ArticleEvent article(int revision, int state, List<String> changed, String pageOf) {
        return new ArticleEvent("id", revision, false, "a", Newsroom.title(state), changed, pageOf);
    }

    private static Verdict verdict(ArticleEvent... came) {
        return Verdict.of(EXPECTED, Map.of("a", List.of(came)));
    }

    @Test
    void isCleanWhenEachRevisionCameOnceAndInOrder() {
        var verdict = verdict(FIRST, WITHOUT, LATER, RETRACTION);

        assertThat(verdict).isEqualTo(new Verdict(4, 0, 0, 0, 0, 0));
        assertThat(verdict.isClean()).isTrue();
    }

    @Test
    void countsWhatWasLostWhicheverItIs() {
        var all = List.of(FIRST, WITHOUT, LATER, RETRACTION);

        assertThat(IntStream.range(0, all.size()).mapToObj(lost -> {
                    var came = new ArrayList<>(all);
                    came.remove(lost);
                    return Verdict.of(EXPECTED, Map.of("a", came));
                }))
                .containsOnly(new Verdict(4, 1, 0, 0, 0, 0))
                .noneMatch(Verdict::isClean);
        assertThat(Verdict.of(EXPECTED, Map.of()).lost()).isEqualTo(4);
    }

    @Test
    void countsAPageThatNeverCame() {
        var renumbered = new ArticleEvent("id", 3, true, null, null, List.of(), null);

        assertThat(verdict(FIRST, WITHOUT, renumbered)).isEqualTo(new Verdict(4, 1, 0, 0, 0, 1));
    }

    @Test
    void countsWhatWasRepeated() {
        assertThat(verdict(FIRST, WITHOUT, WITHOUT, LATER, RETRACTION)).isEqualTo(new Verdict(4, 0, 1, 0, 0, 0));
    }

    @Test
    void countsArticlesWhoseRevisionsCameOutOfOrder() {
        assertThat(verdict(FIRST, LATER, WITHOUT, RETRACTION)).isEqualTo(new Verdict(4, 0, 0, 1, 0, 0));
    }

    @Test
    void countsWhatNobodyHadReasonToSend() {
        var fifth = article(5, 2, List.of("page"), "a");

        assertThat(verdict(FIRST, WITHOUT, LATER, RETRACTION, fifth)).isEqualTo(new Verdict(4, 0, 0, 0, 1, 0));
        assertThat(Verdict.of(Map.of(), Map.of("b", List.of(FIRST, WITHOUT)))).isEqualTo(new Verdict(0, 0, 0, 0, 2, 0));
    }

    @Test
    void countsWhatIsNotAsItsRevisionOughtToBe() {
        for (var wrong : List.of(
                article(2, 2, List.of("title"), "a"), // it had no page to be had
                article(2, 1, List.of("title"), null),
                article(2, 2, List.of(), null))) {
            assertThat(verdict(FIRST, wrong, LATER, RETRACTION)).isEqualTo(new Verdict(4, 0, 0, 0, 0, 1));
        }
        for (var wrong : List.of(
                article(3, 2, List.of("page"), null),
                article(3, 2, List.of("page"), "b"),
                article(3, 2, List.of("title"), "a"))) {
            assertThat(verdict(FIRST, WITHOUT, wrong, RETRACTION)).isEqualTo(new Verdict(4, 0, 0, 0, 0, 1));
        }
        assertThat(verdict(FIRST, WITHOUT, LATER, article(4, 3, List.of("title"), "a"))
                        .isClean())
                .isFalse();
    }
}
