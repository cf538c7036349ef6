package newswire.ingest.fetch;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import newswire.ingest.fetch.http.Host;
import org.jspecify.annotations.Nullable;

/** Says in one line, for a person, why a request failed. */
final class FailureReason {

    private static final int MOST_CAUSES = 10;

    private FailureReason() {}

    static String of(Exception e, URI url) {
        return switch (e) {
            case AddressNotAllowedException notAllowed -> said(notAllowed);
            case UnknownHostException unknown -> "the host " + Host.orNull(url) + " is not known";
            case SocketTimeoutException slow -> "no answer in time";
            case ConnectException refused -> "cannot connect to " + url.getAuthority();
            case SSLException tls -> "TLS failed: " + tls(tls, url);
            default -> said(e);
        };
    }

    private static String tls(SSLException e, URI url) {
        Throwable cause = e;
        for (int n = 0; n < MOST_CAUSES && cause != null; n++) {
            var certificate = certificate(cause, url);
            if (certificate != null) {
                return certificate;
            }
            cause = cause.getCause();
        }
        return said(e);
    }

    private static @Nullable String certificate(Throwable cause, URI url) {
        return switch (cause) {
            case CertificateExpiredException expired -> "its certificate has expired";
            case CertificateNotYetValidException early -> "its certificate is not valid yet";
            case CertPathBuilderException unknown -> "its certificate is signed by nobody whom this Java trusts";
            case CertificateException other ->
                isOfAnother(other) ? "its certificate is not for " + Host.orNull(url) : null;
            default -> null;
        };
    }

    /** "No name matching …", "No subject alternative names …": there is no type of its own for it. */
    private static boolean isOfAnother(CertificateException e) {
        var message = String.valueOf(e.getMessage());
        return message.startsWith("No name matching") || message.startsWith("No subject alternative");
    }

    private static String said(Exception e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
