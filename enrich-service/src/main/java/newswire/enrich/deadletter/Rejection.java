package newswire.enrich.deadletter;

import org.jspecify.annotations.Nullable;

/** A record that no further attempt would enrich. The message is a sentence for a person. */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    /** @param message a sentence for a person */
    public Rejection(DeadLetterReason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** @param message a sentence for a person */
    public Rejection(DeadLetterReason reason, String message) {
        this(reason, message, null);
    }

    /** A failure of the code that has no better name: says where it happened. */
    public static Rejection ofBug(Throwable failure) {
        var stack = failure.getStackTrace();
        var place = stack.length == 0 ? "" : " at " + stack[0];
        return new Rejection(DeadLetterReason.ENRICHMENT_FAILED, failure + place, failure);
    }

    /** The kind of failure. */
    public DeadLetterReason reason() {
        return reason;
    }

    /** What to show to a developer, null when the fault is in the record. */
    public @Nullable Throwable bug() {
        return reason == DeadLetterReason.ENRICHMENT_FAILED ? getCause() : null;
    }

    /** What went wrong, for a person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
