package newswire.enrich.replay.run;

/** A replay can't go on, and another attempt would end the same. The message is a sentence for a person. */
public final class ReplayFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReplayFailure(String message) {
        super(message);
    }
}
