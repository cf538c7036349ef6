package newswire.events;

/** How a topic is made when it does not exist yet; the same for every service that may be the first to need it. */
public final class TopicDefaults {

    /** Partitions of each topic; fixed from then on, since a key's partition depends on it. */
    public static final int PARTITIONS = 6;

    /** Copies of each partition. */
    public static final int REPLICAS = 1;

    /** Days that {@link Topics#RAW_ARTICLES} reaches back: how far a replay can go. */
    public static final int RAW_RETENTION_DAYS = 90;

    /** Days that {@link Topics#ENRICHED_ARTICLES} reaches back. */
    public static final int ENRICHED_RETENTION_DAYS = 365;

    /** Days that {@link Topics#FEED_EVENTS} reaches back. */
    public static final int FEED_EVENTS_RETENTION_DAYS = 365;

    /** Days that {@link Topics#FEED_PUSHES} reaches back: how long an owner may be away. */
    public static final int FEED_PUSHES_RETENTION_DAYS = 1;

    /** Days that dead letters are kept. */
    public static final int DEAD_LETTER_RETENTION_DAYS = 90;

    /** Bytes of the largest batch of records that a topic takes, compressed. */
    public static final int MAX_MESSAGE_BYTES = 12 * 1024 * 1024;

    private TopicDefaults() {}
}
