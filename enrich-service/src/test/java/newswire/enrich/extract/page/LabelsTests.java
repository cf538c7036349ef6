package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {

    @ParameterizedTest
    @CsvSource({
        "<div>By</div><a href=/a>Ada Okafor</a>, By Ada Okafor",
        "<b>By</b><div>Ada Okafor</div><div>Harbour reporter</div>, By Ada Okafor Harbour reporter",
        "By <b>Ada</b> Oka<i>for</i>, By Ada Okafor",
        "<p>By</p>Ada <svg><text>x</text></svg> Okafor, By Ada Okafor"
    })
    void partsWhatStandsOnLinesOfItsOwn(String html, String text) {
        assertThat(Labels.shortText(Jsoup.parse(html).body())).isEqualTo(text);
    }

    @Test
    void hasNoLongTexts() {
        assertThat(Labels.shortText(Jsoup.parse("<p>word ".repeat(100)).body())).isNull();
        assertThat(Labels.shortText(Jsoup.parse("<p> </p>").body())).isNull();
    }
}
