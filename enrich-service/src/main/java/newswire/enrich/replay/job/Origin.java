package newswire.enrich.replay.job;

import newswire.enrich.record.RecordHeaders;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an article comes from, by the headers of its event; by the event itself where a person wrote it without headers.
 *
 * @param site registrable domain, null when nothing tells
 * @param feed URL, null when nothing tells
 */
public record Origin(@Nullable String site, @Nullable String feed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The origin of a raw or enriched event. */
    public static Origin of(ConsumerRecord<byte[], byte[]> record) {
        var site = RecordHeaders.text(record.headers(), EventHeaders.SITE).orElse(null);
        var feed = RecordHeaders.text(record.headers(), EventHeaders.FEED).orElse(null);
        return site != null && feed != null || record.value() == null
                ? new Origin(site, feed)
                : ofValue(record.value(), site, feed);
    }

    private static Origin ofValue(byte[] value, @Nullable String site, @Nullable String feed) {
        try {
            var event = JSON.readTree(value);
            return new Origin(
                    site == null ? event.path("site").stringValue(null) : site,
                    feed == null ? event.path("feed").path("url").stringValue(null) : feed);
        } catch (JacksonException notAnEvent) {
            return new Origin(site, feed);
        }
    }
}
