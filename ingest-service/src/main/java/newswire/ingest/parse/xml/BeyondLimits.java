package newswire.ingest.parse.xml;

/** A document that would cost more than any honest feed does. Carries no stack trace: it is an answer, not a fault. */
public final class BeyondLimits extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    BeyondLimits(String what, int position) {
        super(what, null, false, false);
        this.position = position;
    }

    /** Where in the text the bound was passed. */
    public int position() {
        return position;
    }
}
