package newswire.ingest.fetch;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import newswire.ingest.fetch.http.Host;

/** Says in one line, for a person, why a request failed. */
final class FailureReason {

    private FailureReason() {}

    static String of(Exception e, URI url) {
        return switch (e) {
            case AddressNotAllowedException notAllowed -> said(notAllowed);
            case UnknownHostException unknown -> "the host " + Host.orNull(url) + " is not known";
            case SocketTimeoutException slow -> "no answer in time";
            case ConnectException refused -> "cannot connect to " + url.getAuthority();
            case SSLException tls -> "TLS failed: " + said(tls);
            default -> said(e);
        };
    }

    private static String said(Exception e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
