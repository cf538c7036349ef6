package newswire.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that lead to one article. */
class CanonicalUrlTests {

    @ParameterizedTest
    @CsvSource({
        "https://A.example:443/x/?utm_medium=rss&id=7&fbclid=9#part, a.example/x?id=7",
        "http://a.example/x, a.example/x",
        "https://a.example/#!/story/1, a.example#!/story/1",
        "https://a.example:8443/a/../b, a.example:8443/b",
        "https://www.a.example/x, a.example/x",
        "https://amp.a.example/x, a.example/x",
        "https://www.example/x, www.example/x",
        "https://a.example/x/amp/, a.example/x",
        "https://a.example/x?amp=1&id=2, a.example/x?id=2",
        "https://a.example/amp, a.example/amp",
        "https://a.example/lamp, a.example/lamp",
        "https://www-a-example.cdn.ampproject.org/c/s/www.a.example/x/amp, a.example/x",
        "https://www.google.com/amp/s/www.a.example/x, a.example/x",
        "https://a.example/x;jsessionid=1A2B?id=2, a.example/x?id=2",
        "https://a.example/x?PHPSESSID=9f&id=2, a.example/x?id=2",
    })
    void comparesLinksByWhatTellsArticlesApart(String link, String canonical) {
        assertThat(CanonicalUrl.of(link)).isEqualTo(canonical);
    }
}
