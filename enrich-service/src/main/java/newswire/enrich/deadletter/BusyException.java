package newswire.enrich.deadletter;

/** Somebody else is at it. What was decided until then stands; the request can be made again. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence for a person */
    public BusyException(String message) {
        super(message);
    }
}
