package newswire.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTests {

    @ParameterizedTest
    @CsvSource({
        "http://Host.Example/feed, host.example, -1",
        "http://host.example:8080/feed, host.example, 8080",
        "http://[2001:DB8::1]:81/feed, [2001:db8::1], 81",
        "http://My_Host.example/feed, my_host.example, -1",
        "http://_my.host_.example:8080/feed, _my.host_.example, 8080",
        "https://my_host.example:/feed, my_host.example, -1",
    })
    void isWhatServersAreToldApartBy(URI url, String host, int port) {
        assertThat(Host.of(url)).isEqualTo(host);
        assertThat(Host.port(url)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a_b@c.example",
                "/feed_one",
                "http://user@my_host.example/",
                "http://my_host.example:99999999/",
                "http://a_b..example/",
                "http://a_b%2e.example/",
                "http://-.example/",
                "http://a_b$c/",
            })
    void isNothingElse(URI url) {
        assertThat(Host.orNull(url)).isNull();
        assertThatThrownBy(() -> Host.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAskedForByItsName() {
        var url = URI.create("http://my_host.example:8080/feed");

        assertThat(Origin.of(url)).isEqualTo(new Origin(false, "my_host.example", 8080));
        assertThat(new String(Request.get(url).bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("GET /feed HTTP/1.1\r\nHost: my_host.example:8080\r\n\r\n");
    }
}
