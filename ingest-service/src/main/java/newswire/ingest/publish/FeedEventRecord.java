package newswire.ingest.publish;

import java.util.random.RandomGenerator;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.FeedGone;
import newswire.events.Topics;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What happened to a feed as a whole, as a record: CloudEvents 1.0 in binary mode, keyed by feed URL. */
public record FeedEventRecord(ProducerRecord<byte[], byte[]> record) {

    /** Makes the record that says that a feed is gone. */
    public static FeedEventRecord of(FeedGone gone, RandomGenerator random) {
        var record = new ProducerRecord<>(Topics.FEED_EVENTS, Records.bytes(gone.url()), Json.bytes(gone));
        var headers = record.headers();
        EventRecords.add(headers, EventHeaders.TYPE, EventTypes.FEED_GONE);
        EventRecords.add(headers, EventHeaders.DATA_SCHEMA, EventTypes.FEED_GONE_SCHEMA);
        EventRecords.add(headers, EventHeaders.TIME, gone.goneAt().toString());
        EventRecords.describe(headers, gone.url() + "#gone/" + gone.goneAt(), gone.url(), random);
        EventRecords.add(headers, EventHeaders.SITE, gone.site());
        EventRecords.add(headers, EventHeaders.FEED, gone.url());
        return new FeedEventRecord(record);
    }
}
