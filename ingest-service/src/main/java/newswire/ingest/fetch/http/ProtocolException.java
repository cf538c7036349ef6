package newswire.ingest.fetch.http;

import java.io.IOException;

/** An answer is not what HTTP allows; the message says how. */
public final class ProtocolException extends IOException {

    ProtocolException(String message) {
        super(message);
    }
}
