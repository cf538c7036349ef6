package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReasonTests {

    private static final URI URL = URI.create("https://courier.example:8443/feed");

    @ParameterizedTest
    @MethodSource
    void isOneThatAPersonUnderstands(Exception failure, String reason) {
        assertThat(FailureReason.of(failure, URL)).isEqualTo(reason);
    }

    static Stream<Arguments> isOneThatAPersonUnderstands() {
        return Stream.of(
                Arguments.of(new UnknownHostException("x"), "the host courier.example is not known"),
                Arguments.of(new ConnectException("x"), "cannot connect to courier.example:8443"),
                Arguments.of(
                        tls(new CertPathValidatorException("validity check failed", new CertificateExpiredException())),
                        "TLS failed: its certificate has expired"),
                Arguments.of(
                        tls(new CertPathBuilderException("unable to find valid certification path")),
                        "TLS failed: its certificate is signed by nobody whom this Java trusts"),
                Arguments.of(
                        tls(new CertificateException("No name matching courier.example found")),
                        "TLS failed: its certificate is not for courier.example"),
                Arguments.of(new SSLHandshakeException("handshake_failure"), "TLS failed: handshake_failure"));
    }

    private static SSLHandshakeException tls(Exception cause) {
        var failure = new SSLHandshakeException("(certificate_unknown) PKIX path building failed");
        failure.initCause(cause);
        return failure;
    }
}
