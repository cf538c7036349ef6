package newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newswire.ingest.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {

    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "SHA512,HmacSHA512"})
    void takesEveryAlgorithmOfTheRecommendation(String method, String algorithm) {
        var header = method + "=" + TestHub.hmac(algorithm, "secret", BODY);

        assertThat(Signature.matches(header, "secret", BODY)).isTrue();
        assertThat(Signature.matches(header, "another", BODY)).isFalse();
        assertThat(Signature.matches(header, "secret", new byte[] {1})).isFalse();
    }

    /** RFC 4231, test case 2. */
    @Test
    void agreesWithThePublishedTestVector() {
        assertThat(Signature.matches(
                        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                        "Jefe",
                        "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=zz", "md5=00", "=00"})
    void refusesWhatIsNoSignature(String header) {
        assertThat(Signature.matches(header, "secret", BODY)).isFalse();
    }
}
