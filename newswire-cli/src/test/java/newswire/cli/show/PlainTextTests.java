package newswire.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void breaksLinesBetweenWords() {
        assertThat(PlainText.wrap("All boats are in, all pubs are open", 12))
                .containsExactly("All boats", "are in, all", "pubs are", "open");
    }

    @Test
    void breaksScriptsWithoutSpacesAndCountsTheirSignsAsTwoColumns() {
        assertThat(PlainText.wrap("夜のフェリーが十二年ぶりに戻る", 10))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(5));
    }

    @Test
    void leavesAWordAloneThatIsWiderThanTheLine() {
        assertThat(PlainText.wrap("a Donaudampfschifffahrt b", 10)).containsExactly("a", "Donaudampfschifffahrt", "b");
    }

    @Test
    void leavesATimeOfDayWhole() {
        assertThat(PlainText.wrap("21 Nov at 08:30 UTC", 14)).containsExactly("21 Nov at", "08:30 UTC");
    }

    @Test
    void hasNoLinesForNothing() {
        assertThat(PlainText.wrap(" \n\t", 10)).isEmpty();
    }
}
