package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandfirstsTests {

    private static final String STORY =
            "<p>The ferry to the northern islands sailed on Sunday for the first time since the January storm, with the mail of six weeks.</p>"
                    + "<p>The storm tore away both landing stages, and repairs were held up twice, the harbour master said.</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource({
        "<b>The boat is back</b> after the storm., The boat is back after the storm.",
        "A fare < 5 and > 3., A fare < 5 and > 3."
    })
    void areWithoutElementsThatTheirTagWritesOut(String written, String shown) {
        assertThat(standfirst("<meta property=og:description content='" + written + "'>", ""))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", " – ", "…"})
    void areNoMarksAlone(String written) {
        String next = "<meta name=description content='The boat is back after the storm.'>";
        assertThat(standfirst("<meta property=og:description content='" + written + "'>" + next, ""))
                .isEqualTo("The boat is back after the storm.");
    }

    @Test
    void areNoLinesThatSayWhenAndFromWhere() {
        String said = "<meta property=og:description content='The boat is back after the storm.'>";
        String line = "<p class=standfirst>2026-03-01 10:01 Filed from: Little Skerry, Northern Islands</p>";
        assertThat(standfirst(said, line)).isEqualTo("The boat is back after the storm.");
    }

    @Test
    void areNotTheHeadlineOnceMore() {
        String said = "<meta name=description content='The boat is back after the storm.'>";
        assertThat(standfirst("<meta property=og:description content='Ferry returns'>" + said, ""))
                .isEqualTo("The boat is back after the storm.");
        assertThat(standfirst(said, "<p class=standfirst>Ferry returns</p>"))
                .isEqualTo("The boat is back after the storm.");
    }

    @Test
    void areNoWordsAboutTheSite() {
        String slogan = "<meta name=description content='Your best source of local news, weather, sport and jobs'>";
        assertThat(standfirst(
                        slogan,
                        "<p>The harbour master hopes that no storm comes back before Easter, as it did in "
                                + "other years when nobody had thought of it, and the boats lay in port for weeks on end, which cost "
                                + "the islands more than they could pay, so that many left them for good.</p>"))
                .isNull();
    }

    @Test
    void mayHaveWordsOfTheirOwnWhereTheStoryIsShort() {
        assertThat(standfirst("<meta name=description content='Islanders greet their vessel with flags'>", ""))
                .isEqualTo("Islanders greet their vessel with flags");
    }

    private static String standfirst(String head, String line) {
        String page = "<html><head><title>Ferry returns</title>" + head + "</head><body><article><h1>Ferry returns</h1>"
                + line + STORY + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, null)).standfirst();
    }
}
