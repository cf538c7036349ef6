package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedUrlTests {

    @ParameterizedTest
    @CsvSource({
        "https://News.Example/Feed.XML#top, https://news.example/Feed.XML",
        "HTTP://news.example:80, http://news.example/",
        "https://news.example:8443/a?b=c&d, https://news.example:8443/a?b=c&d",
        "feed://news.example/rss, http://news.example/rss",
        "feed:https://news.example/rss, https://news.example/rss",
        "news.example/rss, https://news.example/rss",
        "news.example/?of=http://other.example/, https://news.example/?of=http://other.example/",
        "news.example:8080/?of=http://other.example/, https://news.example:8080/?of=http://other.example/",
        "https://news.example/a b, https://news.example/a%20b",
        "https://bücher.example/rss, https://xn--bcher-kva.example/rss",
        "https://bücher.example:8443/rss, https://xn--bcher-kva.example:8443/rss",
        "http://My_Host.example/feed, http://my_host.example/feed",
        "http://my_host.example:8080/feed, http://my_host.example:8080/feed",
        "https://my_host.example:443/feed, https://my_host.example/feed",
    })
    void spellsAnAddressInOneWay(String given, String expected) {
        assertThat(FeedUrl.of(given)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "ftp://news.example/rss",
                "https://",
                "://news.example/rss",
                "mailto:a@news.example?body=http://news.example/",
                "https:///rss",
                "javascript:alert(1)",
                "https://news example/rss",
                "https://a_b..example/rss",
                "https://my_host.example:70000000/rss",
                "https://my$host.example/rss"
            })
    void saysWhatIsWrongWithAnAddress(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedUrl.of(given)).withMessageMatching("[^\n]{10,}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://feeds.bbc.co.uk/rss, bbc.co.uk",
        "https://www.example.com/rss, example.com",
        "https://someone.github.io/feed, someone.github.io",
        "http://my_host.example.com/feed, example.com",
        "http://my_host/feed, my_host",
        "http://127.0.0.1:8080/feed, 127.0.0.1",
        "http://localhost/feed, localhost",
        "http://[2001:db8::1]/feed, [2001:db8::1]",
    })
    void knowsTheSite(String url, String site) {
        assertThat(FeedUrl.of(url).site()).isEqualTo(site);
    }
}
