package newswire.ingest.fetch.http;

import java.io.IOException;

/** A connection has ended after a request and before a word of an answer, as one may that was kept for long. */
public final class UnansweredException extends IOException {

    UnansweredException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
