package newswire.ingest.publish;

/** The broker takes a record of a publication neither now nor later, mostly since its topic takes none as large. */
public final class RecordRefusedException extends NotPublishedException {

    private final String reason;

    /** @param reason in one line for a person */
    RecordRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** In one line for a person. */
    public String reason() {
        return reason;
    }
}
