package newswire.enrich.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://news.example/2026/03/01/ferry,       2026-03-01
            https://news.example/ferry-20260301,         2026-03-01
            https://news.example/2026/3/1/ferry,         2026-03-01
            https://news.example/2026/mar/01/ferry,      2026-03-01
            https://news.example/2026/xyz/01/ferry,      -
            https://news.example/2026/12/132377/ferry,   -
            https://news.example/2026-27/transfers/ferry, -
            https://web.example/20260109030403/https://news.example/2025/12/09/ferry, 2025-12-09
            """)
    void readsTheDayInAnAddress(String address, String day) {
        var time = Found.valueOf(DatedText.inAddress(page("<p>Ferry</p>", address)));
        assertThat(time == null ? null : time.toIso()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en-US, https://news.example/ferry,      true
            en_US, https://news.example/ferry,      true
            en,    https://harbour-post.com/ferry,  true
            en,    https://harbour-post.co.uk/ferry, false
            en-GB, https://harbour-post.com/ferry,  false
            es-US, https://harbour-post.com/ferry,  false
            '',    https://harbour-post.com/ferry,  false
            """)
    void knowsWhoPutsTheMonthFirst(String language, String address, boolean monthFirst) {
        String html = "<html lang=\"" + language + "\"><p>Ferry";
        assertThat(DateHabits.of(page(html, address), null).monthFirst()).isEqualTo(monthFirst);
    }

    private static Page page(String html, String address) {
        return new PageReader().read(html, URI.create(address));
    }
}
