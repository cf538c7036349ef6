package newswire.ingest.kafka;

/** Rows that no table holds. */
public final class LoneRow {

    private LoneRow() {}

    /** A row of partition 0. */
    public static <V> TopicTable.Row<V> of(V value) {
        return new TopicTable.Row<>(0, value);
    }
}
