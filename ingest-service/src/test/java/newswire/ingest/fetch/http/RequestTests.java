package newswire.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTests {

    @Test
    void isALineFieldsAndAnEmptyLine() {
        var request = Request.get(URI.create("http://paper.example:8080/feed?all=1#top"))
                .with("Accept", "text/xml")
                .with("If-None-Match", "\"1\"")
                .with("accept", "*/*");

        assertThat(sent(request))
                .isEqualTo("GET /feed?all=1 HTTP/1.1\r\nHost: paper.example:8080\r\n"
                        + "Accept: */*\r\nIf-None-Match: \"1\"\r\n\r\n");
    }

    @Test
    void carriesABodyWithItsLength() {
        var body = "größe=1".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(
                        Request.post(URI.create("http://hub.example/"), "text/plain", body)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo("POST / HTTP/1.1\r\nHost: hub.example\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 9\r\n\r\ngröße=1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://paper.example, /",
        "http://paper.example?q=1, /?q=1",
        "http://paper.example/a%20b/c%2Fd?x=%26, /a%20b/c%2Fd?x=%26",
        "http://paper.example/große?q=é, /gro%C3%9Fe?q=%C3%A9",
        "http://paper.example//a/../b, //a/../b",
    })
    void asksForPathAndQueryAsTheyAre(String url, String target) {
        assertThat(sent(Request.get(URI.create(url)))).startsWith("GET " + target + " HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "http://[::1]:81/, [::1]:81",
        "https://Paper.example/, Paper.example",
        "http://paper.example:80/, paper.example:80"
    })
    void namesTheHost(String url, String host) {
        assertThat(sent(Request.get(URI.create(url)))).contains("\r\nHost: " + host + "\r\n");
    }

    @Test
    void sendsEachCharacterOfAFieldAsTheByteThatItCameAs() {
        var request = Request.get(URI.create("http://paper.example/")).with("If-None-Match", "\"\u00e9\u0080\u00ff\"");

        assertThat(request.bytes()).containsSequence('"', (byte) 0xe9, (byte) 0x80, (byte) 0xff, '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nX-Other: 2", "1\n2", "1\r2", "1\0"})
    void letsNoFieldBecomeTwo(String value) {
        var request = Request.get(URI.create("http://paper.example/"));

        assertThatThrownBy(() -> request.with("If-None-Match", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("If-None-Match");
        assertThatThrownBy(() -> request.with("X" + value, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String sent(Request request) {
        return new String(request.bytes(), StandardCharsets.ISO_8859_1);
    }
}
