package newswire.events;

/**
 * Names of the headers that a dead letter carries beside the headers of the original record; every value is UTF-8 text.
 */
public final class DeadLetterHeaders {

    /** A stable code for the kind of failure, e.g. {@code unreadable-event}. */
    public static final String REASON = "newswire-dead-letter-reason";

    /** One sentence for a person: what went wrong. */
    public static final String MESSAGE = "newswire-dead-letter-message";

    /** Topic of the original record. */
    public static final String TOPIC = "newswire-dead-letter-topic";

    /** Partition of the original record, a decimal number. */
    public static final String PARTITION = "newswire-dead-letter-partition";

    /** Offset of the original record, a decimal number. */
    public static final String OFFSET = "newswire-dead-letter-offset";

    /** Timestamp of the original record, RFC 3339. */
    public static final String TIMESTAMP = "newswire-dead-letter-timestamp";

    /** When the service gave up, RFC 3339. */
    public static final String FAILED_AT = "newswire-dead-letter-failed-at";

    /** Version of the service that gave up. */
    public static final String VERSION = "newswire-dead-letter-version";

    /** How often the service has given the record up by now, a decimal number; absent for once. */
    public static final String ATTEMPTS = "newswire-dead-letter-attempts";

    private DeadLetterHeaders() {}
}
