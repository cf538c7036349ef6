package newswire.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://a.example/x?a=1|2 http://a.example/x?a=1%7C2",
                "http://a.example/{x}/^?q=\"z\" http://a.example/%7Bx%7D/%5E?q=%22z%22",
                "http://a.example/100%/x%2fy%zz http://a.example/100%25/x%2fy%25zz",
                "http://a.example\\x\\y?z\\ http://a.example/x/y?z%5C",
                "http://a.example/p[1]?f[]=2 http://a.example/p%5B1%5D?f[]=2",
                "http://[2001:db8::1]:8080/x[1] http://[2001:db8::1]:8080/x%5B1%5D",
                "http://a.example/x#y#z http://a.example/x#y%23z",
                "https://grauhafen-zeitüng.example:8443/x https://xn--grauhafen-zeitng-wzb.example:8443/x",
                "https://новости.example/а https://xn--b1amnebsh.example/а",
                "http://a_b.example/x http://a_b.example/x",
                "http://a.example?x=http://b.example/ü http://a.example?x=http://b.example/ü",
            })
    void readsWhatBrowsersRead(String stated, String url) {
        assertThat(WebUrl.of(stated)).hasToString(url);
    }

    @Test
    void escapesSpacesWithinAndDropsThoseAround() {
        assertThat(WebUrl.of("  http://a.example/x y\n")).isEqualTo(URI.create("http://a.example/x%20y"));
        assertThat(WebUrl.of("http://a.example/y\u3000z")).isEqualTo(URI.create("http://a.example/y%E3%80%80z"));
        assertThat(WebUrl.escaped("/x y/../z")).isEqualTo("/x%20y/../z");
        assertThat(WebUrl.escaped("/x[1]?u=https://b.example/y")).isEqualTo("/x%5B1%5D?u=https://b.example/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example/x",
                "mailto:a@a.example",
                "http://",
                "http:///x",
                "ftp://a.example/",
                "http://a b/"
            })
    void isNullForWhatIsNoAddressOfTheWeb(String stated) {
        assertThat(WebUrl.of(stated)).isNull();
    }
}
