package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NameLookupTests {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void findsAddressesOrSaysThatThereAreNone() throws IOException {
        try (var names = new NameLookup()) {
            assertThat(names.of("127.0.0.1", LONG)).containsExactly(InetAddress.getByName("127.0.0.1"));
            assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> names.of("no host", LONG));
        }
    }

    @Test
    void failsAsAnyFetchDoesOnceItIsClosed() {
        var names = new NameLookup();
        names.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> names.of("127.0.0.1", LONG));
    }

    @Test
    void aResolverThatDoesNotAnswerHoldsNobodyForLongAndAnswersAgain() throws IOException {
        var back = new CountDownLatch(1);
        try (var names = new NameLookup(host -> {
            try {
                back.await();
            } catch (InterruptedException e) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[0];
        })) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> names.of("paper.example", SHORT));
            back.countDown();
            assertThat(names.of("paper.example", LONG)).isEmpty();
        }
    }
}
