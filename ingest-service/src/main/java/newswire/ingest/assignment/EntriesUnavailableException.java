package newswire.ingest.assignment;

/** What a feed's entries are known to be can't be read for now; without it nothing of the feed can be published. */
public final class EntriesUnavailableException extends RuntimeException {

    EntriesUnavailableException(String message) {
        super(message);
    }

    EntriesUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
