package newswire.ingest.assignment;

import org.jspecify.annotations.Nullable;

/** What a feed's entries are known to be can't be read for now; without it nothing of the feed can be published. */
public final class EntriesUnavailableException extends RuntimeException {

    private final boolean astray;

    private EntriesUnavailableException(String message, boolean astray, @Nullable Throwable cause) {
        super(message, cause);
        this.astray = astray;
    }

    static EntriesUnavailableException notNow(String message, @Nullable Throwable cause) {
        return new EntriesUnavailableException(message, false, cause);
    }

    static EntriesUnavailableException astray(String message, @Nullable Throwable cause) {
        return new EntriesUnavailableException(message, true, cause);
    }

    /** Whether they are not where they were stored, so that the share is to be read anew. */
    boolean isAstray() {
        return astray;
    }
}
