package newswire.enrich.stream;

import org.jspecify.annotations.Nullable;

/** A record that no further attempt would enrich. The message is a sentence for a person. */
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    Rejection(DeadLetterReason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Rejection(DeadLetterReason reason, String message) {
        this(reason, message, null);
    }

    /** A failure of the code that has no better name: says where it happened. */
    static Rejection ofBug(Throwable failure) {
        var stack = failure.getStackTrace();
        var place = stack.length == 0 ? "" : " at " + stack[0];
        return new Rejection(DeadLetterReason.ENRICHMENT_FAILED, failure + place, failure);
    }

    DeadLetterReason reason() {
        return reason;
    }

    /** What to show to a developer, null when the fault is in the record. */
    @Nullable
    Throwable bug() {
        return reason == DeadLetterReason.ENRICHMENT_FAILED ? getCause() : null;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
