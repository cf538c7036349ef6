package newswire.enrich.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLinesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 November 2026",
                "Sunday, November 29, 2026 at 10:05 am",
                "Updated: 29.11.2026 | 10:05",
                "Veröffentlicht am 29. November 2026",
                "29 de noviembre de 2026",
                "Domingo, 29 de noviembre del 2026 - 10:05 CET",
                "Posted: Sunday, November 29, 2026. 10:05 pm CST.",
                "2026-11-29 10:05:53 字号：A- A A+ 来源：港口报",
                "2026年11月29日 10:05"
            })
    void saysNothingButWhen(String line) {
        assertThat(DateLines.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 29 November 2026 the bridge reopened",
                "ROTTERDAM, 29 November 2026 – Ships",
                "2026年11月29日，中国队夺冠。",
                "November rain",
                "On 29 November 2026 at 10:05 the bridge reopened",
                "2026"
            })
    void saysMore(String line) {
        assertThat(DateLines.isOne(line)).isFalse();
    }

    @Test
    void isNoPartOfTheStoryThatItStandsOverAndIsAsExactAsItsElement() {
        var page = """
                <!doctype html><html lang="en"><head><title>Harbour bridge reopens - Test Times</title></head><body><article>
                <h1>Harbour bridge reopens</h1><time datetime="2026-11-29T10:05:00+01:00">29 November 2026</time>
                <p>The bridge over the harbour reopened on Sunday after engineers checked its cables for damage from the
                storm that had hit the coast two days before.</p>
                <h2>28 November 2026</h2>
                <p>Ships waited outside the port, which is the largest of the country, while the storm went on, and some
                of them turned back to where they had come from.</p></article></body></html>
                """;

        var story = new Extractor().extract(ArticleSource.ofPage(page, null));

        assertThat(story.blocks())
                .extracting(Block::text)
                .doesNotContain("29 November 2026")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(story.published().toIso()).isEqualTo("2026-11-29T10:05:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 min read", "Lesezeit: 4 Minuten", "5-minute read", "Temps de lecture : 2 min"})
    void mayBeHowLongAStoryTakesToRead(String line) {
        assertThat(ReadingTime.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 minutes",
                "Read 3 books",
                "The 3 minute read of the year",
                "min read",
                "Time: 45 minutes",
                "About 10 minutes"
            })
    void isNoTimeToReadWhereItSaysMoreOrLess(String line) {
        assertThat(ReadingTime.isOne(line)).isFalse();
    }
}
