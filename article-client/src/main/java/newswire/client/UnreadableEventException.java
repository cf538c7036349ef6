package newswire.client;

import org.jspecify.annotations.Nullable;

/** A record is not an event that the contract knows. The message says where it is and why. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Envelope about;

    UnreadableEventException(Envelope about, String reason, @Nullable Throwable cause) {
        super("The record at " + about.place() + " " + reason, cause);
        this.about = about;
    }

    /** The record, where it is and what its headers say. */
    public Envelope about() {
        return about;
    }
}
