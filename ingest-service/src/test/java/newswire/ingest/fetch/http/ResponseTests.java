package newswire.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTests {

    @Test
    void readsStatusAndFields() throws Exception {
        var response =
                read("HTTP/1.1 304 Not Modified\r\nETag:  \"a  b\" \t\r\nLink: <a>\r\nlink: <b>\r\nEmpty:\r\n\r\n");

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isNull();
        assertThat(response.fields().first("etag")).isEqualTo("\"a  b\"");
        assertThat(response.fields().all("Link")).containsExactly("<a>", "<b>");
        assertThat(response.fields().first("Empty")).isNull();
        assertThat(response.fields().first("Expires")).isNull();
    }

    @Test
    void takesWhatServersMakeOfAHead() throws Exception {
        var response = read(
                "\r\n\nHTTP/1.1 200\nETag : \"1\"\nno field\n of it\nETag2: \"a\rb\"\n: nothing\nServer: a\n\tb\n  c\nLast-Modified: \u00e9\n\n");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.fields().first("ETag")).isEqualTo("\"1\"");
        assertThat(response.fields().first("Server")).isEqualTo("a b c");
        assertThat(response.fields().first("ETag2")).isEqualTo("\"a b\"");
        assertThat(response.fields().first("Last-Modified")).isEqualTo("\u00e9");
    }

    @Test
    void passesOverInterimAnswers() throws Exception {
        var response = read("HTTP/1.1 103 Early Hints\r\nETag: \"0\"\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 0\r\n\r\n");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.fields().all("ETag")).containsExactly("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 099 Less\r\n\r\n",
                "<html>",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
            })
    void refusesWhatIsNoAnswer(String sent) {
        var all = sent.endsWith("\n") ? sent : sent + "\r\n";

        assertThatThrownBy(() -> read(all)).isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1~Content-Length: 2",
                "Content-Length: -1",
                "Content-Length: 0x10",
                "Content-Length: 9999999999999999999",
                "Transfer-Encoding: gzip, chunked",
            })
    void readsNoBodyWhoseEndNobodyCanTell(String fields) throws Exception {
        var response = read("HTTP/1.1 429 Later\r\nRetry-After: 90\r\n" + lines(fields) + "\r\n\r\nferry");

        assertThat(response.fields().first("Retry-After")).isEqualTo("90");
        assertThat(Objects.requireNonNull(response.body()).isAtEnd()).isFalse();
        assertThatThrownBy(() -> body(response)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void boundsTheHead() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nX: " + "x".repeat(300_000) + "\r\n\r\n"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + "X: x\r\n".repeat(100_000) + "\r\n"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nX: x\r\n" + (" " + "x".repeat(10_000) + "\r\n").repeat(30)))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("\r\n".repeat(100))).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8192})
    void readsTheSameHoweverItComes(int atOnce) throws Exception {
        var sent = "HTTP/1.1 200 OK\r\nServer: " + "s".repeat(9000) + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;name=\"a;b\"\r\nferry\r\n0A\r\n returns!!\r\n0\r\nTrailer: x\r\n\r\n";
        var response = Response.read(new Input(dripping(sent, atOnce)));

        assertThat(response.fields().first("Server")).hasSize(9000);
        assertThat(body(response)).isEqualTo("ferry returns!!");
        assertThat(Objects.requireNonNull(response.body()).isAtEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 5|ferry and more|ferry|true",
                "Content-Length: 5, 5|ferry|ferry|true",
                "X: y|ferry to the end|ferry to the end|false",
                "Transfer-Encoding: identity|ferry to the end|ferry to the end|false",
                "Transfer-Encoding: identity~Content-Length: 5|ferry and more|ferry|false",
                "Transfer-Encoding: chunked~Transfer-Encoding: chunked|5~ferry~0~~|ferry|false",
                "Transfer-Encoding: chunked|5~ferry~0~|ferry|false",
                "Transfer-Encoding: chunked|5~ferry~0~Trailer: x~|ferry|false",
                "Connection: close~Content-Length: 5|ferry|ferry|false",
                "Connection: Keep-Alive, CLOSE~Content-Length: 5|ferry|ferry|false",
                "Transfer-Encoding: Chunked|5~ferry~0~~|ferry|true",
                "Transfer-Encoding: chunked~Content-Length: 3|5~ferry~0~~|ferry|false",
            })
    void knowsWhereABodyEndsAndWhetherTheConnectionGoesOn(String fields, String sent, String body, boolean goesOn)
            throws Exception {
        var response = read("HTTP/1.1 200 OK\r\n" + lines(fields) + "\r\n\r\n" + lines(sent));

        assertThat(body(response)).isEqualTo(body);
        assertThat(Objects.requireNonNull(response.body()).isAtEnd()
                        && response.keepAlive().isPositive())
                .isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.0|X: y|0",
                "HTTP/1.0|Connection: keep-alive|180",
                "HTTP/1.0|Connection: keep-alive~Transfer-Encoding: chunked|0",
                "HTTP/1.1|X: y|180",
                "HTTP/1.1|Keep-Alive: timeout=7, max=100|7",
                "HTTP/1.1|Keep-Alive: timeout=0|0",
                "HTTP/1.1|Keep-Alive: timeout=soon|180",
            })
    void knowsForHowLongAConnectionIsKept(String version, String field, int seconds) throws Exception {
        assertThat(read(version + " 304 Not Modified\r\n" + lines(field) + "\r\n\r\n")
                        .keepAlive())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6~~ferry",
                "Transfer-Encoding: chunked~~",
                "Transfer-Encoding: chunked~~5~ferry",
                "Transfer-Encoding: chunked~~5~ferry~",
                "Transfer-Encoding: chunked~~6~ferry",
            })
    void saysThatABodyBreaksOff(String rest) throws Exception {
        var response = read("HTTP/1.1 200 OK\r\n" + lines(rest));

        assertThatThrownBy(() -> body(response)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry~", "~", "5~ferry and more~", "-5~ferry~", "fffffffffffffffff~ferry"})
    void refusesChunksThatAreNone(String chunks) throws Exception {
        var response = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + lines(chunks));

        assertThatThrownBy(() -> body(response)).isInstanceOf(ProtocolException.class);
    }

    private static String lines(String text) {
        return text.replace("~", "\r\n");
    }

    private static Response read(String sent) throws IOException {
        return Response.read(new Input(dripping(sent, Integer.MAX_VALUE)));
    }

    /** So many bytes at a time at most. */
    private static InputStream dripping(String sent, int atOnce) {
        return new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(atOnce, length));
            }
        };
    }

    private static String body(Response response) throws IOException {
        return new String(Objects.requireNonNull(response.body()).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
