package newswire.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of an article to tell whether later ones repeat it or tell of the same event: at most a few
 * kilobytes, whatever its length. Immutable as long as nobody writes to its arrays, which are shared for speed.
 *
 * @param published null when it is not known
 * @param samples hashes of runs of words, a sample of them: the smallest, ascending
 * @param range samples up to this one are complete; those of the text above it were left out
 * @param terms hashes of words and names, ascending
 * @param counts how often each is said, those of the title counted more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sketch(String id, @Nullable Instant published, long[] samples, long range, int[] terms, float[] counts) {

    private static final int FORMAT = 1;
    private static final int MOST = 1 << 16;

    /** As few bytes, for a topic that outlives the process. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(id);
            out.writeLong(published == null ? Long.MIN_VALUE : published.getEpochSecond());
            out.writeLong(range);
            out.writeInt(samples.length);
            for (long sample : samples) {
                out.writeLong(sample);
            }
            out.writeInt(terms.length);
            for (int i = 0; i < terms.length; i++) {
                out.writeInt(terms[i]);
                out.writeFloat(counts[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    /**
     * What {@link #toBytes} wrote, its time in whole seconds.
     *
     * @throws IOException when the bytes are no sketch
     */
    public static Sketch of(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORMAT) {
            throw new IOException("not a sketch of this version");
        }
        var id = in.readUTF();
        long seconds = in.readLong();
        long range = in.readLong();
        var samples = new long[length(in)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = in.readLong();
        }
        var terms = new int[length(in)];
        var counts = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.readInt();
            counts[i] = in.readFloat();
        }
        var published = seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds);
        return new Sketch(id, published, samples, range, terms, counts);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("a sketch does not hold " + length + " hashes");
        }
        return length;
    }
}
