package newswire.enrich.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.news.example/a.html, news.example",
        "http://news.example, news.example",
        "//m.sport.news.example:8080/a, news.example",
        "https://news.example?a=b.c, news.example",
        "https://news.example#a.b, news.example",
        "https://www.news.co.uk/a, news.co.uk",
        "https://sport.news.com.au/a, news.com.au",
        "https://co.uk/a, co.uk",
        "https://www.co.example/a, co.example"
    })
    void knowsASiteByTheLastLabelsOfItsHost(String address, String host) {
        assertThat(Hosts.site(address)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2026/a.html",
                "a.html",
                "",
                "https://",
                "https://localhost/a.b",
                "https://news./a",
                "https://.example/a",
                "https://a..example/",
                "mailto:a@news.example"
            })
    void findsNoHostWhereThereIsNone(String address) {
        assertThat(Hosts.site(address)).isNull();
    }
}
