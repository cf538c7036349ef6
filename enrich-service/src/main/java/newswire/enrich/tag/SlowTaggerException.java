package newswire.enrich.tag;

/** A tagger took longer than it may, or rests since it has done so too often. */
public final class SlowTaggerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean resting;

    SlowTaggerException(String message, boolean resting) {
        super(message);
        this.resting = resting;
    }

    /** Whether it was not even asked. */
    public boolean isResting() {
        return resting;
    }
}
