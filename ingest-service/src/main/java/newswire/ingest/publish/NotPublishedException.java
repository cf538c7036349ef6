package newswire.ingest.publish;

/**
 * Nothing of a publication was committed by this instance, or whether it was can't be told; its share is not its any more, but
 * where the broker refuses a record.
 */
public sealed class NotPublishedException extends Exception permits RecordRefusedException {

    /** @param why in one line for a person */
    public NotPublishedException(String message) {
        super(message);
    }
}
