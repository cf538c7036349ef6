package newswire.ingest.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswire.events.Topics;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What a hub has told one instance and the owner of the feed is to know: a record of {@code newswire.feed-pushes.v1}.
 */
sealed interface Delivery {

    String url();

    /** The part of the callback that the hub has called. */
    String token();

    /** The hub has asked back and was told yes. */
    record Verified(
            String url, String token, String mode, @Nullable Duration lease) implements Delivery {}

    /** The hub will not push, or no longer. */
    record Denied(String url, String token, String reason) implements Delivery {}

    /** A document, signed by the hub. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Content(String url, String token, @Nullable String contentType, byte[] body) implements Delivery {}

    /** The record, in the feed's partition. */
    default ProducerRecord<byte[], byte[]> record(int partition) {
        var headers = new ArrayList<Header>();
        headers.add(header("token", token()));
        var value = new byte[0];
        switch (this) {
            case Verified verified -> {
                headers.add(header("kind", "verified"));
                headers.add(header("mode", verified.mode()));
                if (verified.lease() != null) {
                    headers.add(header("lease", verified.lease().toString()));
                }
            }
            case Denied denied -> {
                headers.add(header("kind", "denied"));
                headers.add(header("reason", denied.reason()));
            }
            case Content content -> {
                headers.add(header("kind", "content"));
                if (content.contentType() != null) {
                    headers.add(header("content-type", content.contentType()));
                }
                value = content.body();
            }
        }
        return new ProducerRecord<>(Topics.FEED_PUSHES, partition, Records.bytes(url()), value, List.copyOf(headers));
    }

    /** What a record says; null when it is of no kind that this version knows. */
    static @Nullable Delivery of(ConsumerRecord<byte[], byte[]> record) {
        var url = Records.text(record.key());
        var token = text(record, "token");
        var kind = text(record, "kind");
        if (token == null || kind == null) {
            return null;
        }
        return switch (kind) {
            case "verified" -> {
                var lease = text(record, "lease");
                var mode = text(record, "mode");
                yield new Verified(url, token, mode == null ? "" : mode, lease == null ? null : Duration.parse(lease));
            }
            case "denied" -> {
                var reason = text(record, "reason");
                yield new Denied(url, token, reason == null ? "" : reason);
            }
            case "content" -> new Content(url, token, text(record, "content-type"), record.value());
            default -> null;
        };
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : Records.text(header.value());
    }
}
