package newswire.service.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongSettingAnalyzerTests {

    private final WrongSettingAnalyzer analyzer = new WrongSettingAnalyzer();

    @Test
    void tellsOfASettingInPlaceOfAStackTrace() {
        var wrong = new IllegalArgumentException("newswire.enrich.taggers.use: there is no tagger entitis.");

        var told = analyzer.analyze(new IllegalStateException("The context", wrong));

        assertThat(told).isNotNull();
        assertThat(told.getDescription()).isEqualTo("newswire.enrich.taggers.use: there is no tagger entitis.");
        assertThat(told.getAction()).isEqualTo("Mend newswire.enrich.taggers.use.");
    }

    @Test
    void namesAllThatHaveToBeMended() {
        var told = analyzer.analyze(new IllegalArgumentException("newswire.a.b: wrong.\nnewswire.c.d: wrong."));

        assertThat(told.getAction()).isEqualTo("Mend newswire.a.b, newswire.c.d.");
    }

    @Test
    void saysNothingOfOtherFailures() {
        assertThat(analyzer.analyze(new IllegalArgumentException("spring: wrong")))
                .isNull();
        assertThat(analyzer.analyze(new IllegalArgumentException())).isNull();
    }
}
