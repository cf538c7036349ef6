package newswire.ingest.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request may not be made; its message says why, in one line for a person. */
public final class NotAdmittedException extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable Instant until;

    /** @param until when it may be made; null when that is not known */
    public NotAdmittedException(String message, @Nullable Instant until) {
        super(message, null, false, false);
        this.until = until;
    }

    /** When the request may be made; null when that is not known. */
    public @Nullable Instant until() {
        return until;
    }
}
