package newswire.enrich.record;

/** What must have been done before the first article is enriched, once topics are there. */
public interface BeforeStream {

    /**
     * Does it, or sees that it has been done: it is called before each start of the stream.
     *
     * @throws org.apache.kafka.common.KafkaException when it can't be done now; it is tried again then
     */
    void prepare();
}
