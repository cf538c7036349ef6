package newswire.ingest.publish;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import newswire.events.EventHeaders;
import newswire.ingest.kafka.Records;
import org.apache.kafka.common.header.Headers;

/** The headers that all events of this service have. */
final class EventRecords {

    private static final String SOURCE = "urn:newswire:ingest-service";

    private EventRecords() {}

    static void describe(Headers headers, String id, String subject, RandomGenerator random) {
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, id);
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.SUBJECT, subject);
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        add(headers, EventHeaders.TRACE_PARENT, traceParent(random));
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, Records.bytes(value));
    }

    /** A new trace, not sampled (W3C Trace Context, section 3.2). */
    private static String traceParent(RandomGenerator random) {
        var ids = new byte[24];
        random.nextBytes(ids);
        var hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}
