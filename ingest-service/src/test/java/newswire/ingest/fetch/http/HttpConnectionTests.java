package newswire.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpConnectionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SAME = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";

    private static HttpConnection connection() {
        return new HttpConnection((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** A connection with the other end of it in hand. */
    private record Pair(HttpConnection near, Socket far) implements AutoCloseable {

        static Pair open() throws IOException {
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var near = connection();
                var address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
                near.connect(List.of(address), new Origin(false, "127.0.0.1", server.getLocalPort()), PATIENCE);
                return new Pair(near, server.accept());
            }
        }

        void say(String text) throws IOException {
            far.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        Response ask() throws IOException {
            return near.send(Request.get(URI.create("http://127.0.0.1/feed")));
        }

        @Override
        public void close() throws IOException {
            near.close();
            far.close();
        }
    }

    @Test
    void asksOneThingAfterTheOther() throws Exception {
        try (var pair = Pair.open()) {
            for (int n = 0; n < 3; n++) {
                pair.say(SAME);

                assertThat(pair.ask().status()).isEqualTo(304);
                assertThat(pair.near().hasLeftovers()).isFalse();
                assertThat(pair.near().isStale()).isFalse();
            }
            var heard = "GET /feed HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(3);
            assertThat(pair.far().getInputStream().readNBytes(heard.length()))
                    .isEqualTo(heard.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void noticesWhatBelongsToNoAnswer() throws Exception {
        try (var pair = Pair.open()) {
            pair.say(SAME + "and more");
            pair.ask();

            assertThat(pair.near().hasLeftovers()).isTrue();
            assertThat(pair.near().isStale()).isTrue();
        }
    }

    @Test
    void noticesThatTheOtherEndHasHungUp() throws Exception {
        try (var pair = Pair.open()) {
            pair.say(SAME);
            pair.ask();
            pair.far().close();

            assertThat(pair.near().isStale()).isTrue();
            assertThatThrownBy(pair::ask).isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysThatThereIsNoAnswer() throws Exception {
        try (var pair = Pair.open()) {
            pair.far().shutdownOutput();

            assertThatThrownBy(pair::ask)
                    .isInstanceOf(UnansweredException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void saysThatAnAnswerBreaksOff() throws Exception {
        try (var pair = Pair.open()) {
            pair.say("HTTP/1.1 304 Not");
            pair.far().shutdownOutput();

            assertThatThrownBy(pair::ask).isInstanceOf(EOFException.class).hasMessageContaining("closed");
        }
    }

    @Test
    void endsWhateverIsUnderWayWhenItIsClosed() throws Exception {
        try (var pair = Pair.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(pair::ask);
            pair.far().getInputStream().readNBytes(1);

            pair.near().close();

            assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void goesOnToTheNextAddressWhereOneDoesNotAnswer() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
                var connection = connection()) {
            var dead = new InetSocketAddress("127.0.0.3", server.getLocalPort());
            var alive = new InetSocketAddress("127.0.0.2", server.getLocalPort());
            var origin = new Origin(false, "paper.example", server.getLocalPort());

            var nowhere = new InetSocketAddress("255.255.255.255", server.getLocalPort());

            connection.connect(List.of(nowhere, dead, alive), origin, PATIENCE);

            assertThat(connection.isOpen()).isTrue();
            try (var other = connection()) {
                assertThatThrownBy(() -> other.connect(List.of(dead, dead), origin, PATIENCE))
                        .isInstanceOf(IOException.class);
                assertThat(other.isOpen()).isFalse();
            }
        }
    }

    @Test
    void staysClosed() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connection = connection()) {
            connection.close();

            assertThatThrownBy(() -> connection.connect(
                            List.of(new InetSocketAddress(server.getInetAddress(), server.getLocalPort())),
                            new Origin(false, "127.0.0.1", server.getLocalPort()),
                            PATIENCE))
                    .isInstanceOf(IOException.class);
            assertThat(connection.isOpen()).isFalse();
        }
    }

    @Test
    void speaksTlsWithWhomTheCertificateNames(@TempDir Path folder) throws Exception {
        try (var server = new TlsServer(folder);
                var connection = new HttpConnection(server.trusting())) {
            var address = server.at("127.0.0.1");
            connection.connect(List.of(address), new Origin(true, "localhost", address.getPort()), PATIENCE);

            for (int n = 0; n < 2; n++) {
                var response = connection.send(Request.get(URI.create("https://localhost/")));
                assertThat(Objects.requireNonNull(response.body()).readAllBytes())
                        .isEqualTo(TlsServer.TEXT.getBytes(StandardCharsets.US_ASCII));
                assertThat(connection.isStale()).isFalse();
            }
        }
    }

    @Test
    void trustsNobodyElse(@TempDir Path folder) throws Exception {
        try (var server = new TlsServer(folder)) {
            var address = server.at("127.0.0.2");
            for (var host : List.of("paper.example", "127.0.0.2")) {
                try (var connection = new HttpConnection(server.trusting())) {
                    assertThatThrownBy(() -> connection.connect(
                                    List.of(address), new Origin(true, host, address.getPort()), PATIENCE))
                            .isInstanceOf(SSLException.class);
                    assertThat(connection.isOpen()).isFalse();
                }
            }
            try (var connection = connection()) {
                assertThatThrownBy(() -> connection.connect(
                                List.of(address), new Origin(true, "localhost", address.getPort()), PATIENCE))
                        .as("a certificate that nobody vouches for")
                        .isInstanceOf(SSLException.class);
            }
        }
    }
}
