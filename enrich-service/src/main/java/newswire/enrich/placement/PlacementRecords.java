package newswire.enrich.placement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import newswire.enrich.placement.Entry.Added;
import newswire.enrich.placement.Entry.Forgotten;
import newswire.enrich.placement.Entry.Repeated;
import newswire.enrich.placement.Question.Forget;
import newswire.enrich.placement.Question.Origin;
import newswire.enrich.placement.Question.Place;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.story.Placed;
import newswire.enrich.story.Placement;
import newswire.enrich.story.Sketch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** How questions and placements are written. Both are internal: their form may change with any release. */
final class PlacementRecords {

    static final String ASKER = "asker";

    private static final String REVISION = "revision";
    private static final String PARTITION = "partition";
    private static final String TIMESTAMP = "timestamp";

    private static final int ADDED = 1;
    private static final int REPEATED = 2;
    private static final int FORGOTTEN = 3;
    private static final int LARGEST_SKETCH = 1 << 20;

    private PlacementRecords() {}

    /** A question; one without a value asks to forget. */
    static ProducerRecord<byte[], byte[]> of(Question question, String topic, String asker) {
        var value = question instanceof Place place ? place.sketch().toBytes() : null;
        var record = new ProducerRecord<byte[], byte[]>(topic, question.id().getBytes(UTF_8), value);
        var headers = record.headers();
        RecordHeaders.set(headers, ASKER, asker);
        RecordHeaders.set(headers, PARTITION, Integer.toString(question.origin().partition()));
        RecordHeaders.set(headers, TIMESTAMP, Long.toString(question.origin().timestamp()));
        RecordHeaders.set(
                headers, REVISION, question instanceof Place place ? Integer.toString(place.revision()) : null);
        return record;
    }

    /** @throws IOException when the record is no question */
    static Question question(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var origin = origin(record);
        return record.value() == null
                ? new Forget(id(record), origin)
                : new Place(Sketch.of(record.value()), (int) number(record.headers(), REVISION, 1), origin);
    }

    static Origin origin(ConsumerRecord<byte[], byte[]> question) {
        var headers = question.headers();
        return new Origin(
                (int) number(headers, PARTITION, 0), number(headers, TIMESTAMP, Math.max(0, question.timestamp())));
    }

    static String id(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    static String asker(ConsumerRecord<byte[], byte[]> question) {
        return RecordHeaders.text(question.headers(), ASKER).orElse("");
    }

    /** As {@code origin} stands in the raw topic, so does the entry among the placements, that a replay finds it there. */
    static ProducerRecord<byte[], byte[]> of(Entry entry, String topic, int partitions, Origin origin) {
        return new ProducerRecord<>(
                topic,
                Math.floorMod(origin.partition(), partitions),
                Math.max(0, origin.timestamp()),
                entry.id().getBytes(UTF_8),
                bytes(entry));
    }

    private static byte[] bytes(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            switch (entry.content()) {
                case Added added -> {
                    begin(ADDED, entry, out);
                    write(added.placed(), out);
                    var sketch = added.sketch().toBytes();
                    out.writeInt(sketch.length);
                    out.write(sketch);
                }
                case Repeated repeated -> {
                    begin(REPEATED, entry, out);
                    write(repeated.placed(), out);
                }
                case Forgotten forgotten -> begin(FORGOTTEN, entry, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void begin(int kind, Entry entry, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeLong(entry.question());
        out.writeUTF(entry.asker());
    }

    private static void write(Placed placed, DataOutputStream out) throws IOException {
        out.writeLong(placed.sequence());
        out.writeInt(placed.revision());
        var placement = placed.placement();
        out.writeUTF(placement.story());
        out.writeUTF(placement.duplicateOf() == null ? "" : placement.duplicateOf());
        out.writeUTF(placement.family());
    }

    /** @throws IOException when the record is no placement of this version */
    static Entry entry(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.value() == null) {
            throw new IOException("a placement has a value");
        }
        var in = new DataInputStream(new ByteArrayInputStream(record.value()));
        int kind = in.readByte();
        long question = in.readLong();
        var asker = in.readUTF();
        var content = switch (kind) {
            case ADDED -> new Added(placed(in), Sketch.of(bytes(in)));
            case REPEATED -> new Repeated(placed(in));
            case FORGOTTEN -> new Forgotten();
            default -> throw new IOException("not a placement of this version");
        };
        return new Entry(id(record), question, asker, content);
    }

    private static Placed placed(DataInputStream in) throws IOException {
        long sequence = in.readLong();
        int revision = in.readInt();
        var story = in.readUTF();
        var duplicateOf = in.readUTF();
        return new Placed(
                sequence, revision, new Placement(story, duplicateOf.isEmpty() ? null : duplicateOf, in.readUTF()));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST_SKETCH) {
            throw new IOException("no sketch has " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    private static long number(Headers headers, String name, long otherwise) {
        return RecordHeaders.text(headers, name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
