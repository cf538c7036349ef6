package newswire.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A name for what a model is learnt from, settings and data alike: other data, other features of the same data, or another
 * setting have another one. For use by one thread.
 */
public final class LearntFrom {

    private static final int SHORT = 16;

    private final MessageDigest digest;

    /** Nothing yet. */
    public LearntFrom() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** And what this says of itself. */
    public LearntFrom and(Object said) {
        return and(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** And these labels or characters. */
    public LearntFrom and(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** And these rows. */
    public LearntFrom and(float[][] rows) {
        for (float[] row : rows) {
            ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES);
            bytes.asFloatBuffer().put(row);
            and(bytes.array());
        }
        return this;
    }

    /** The name, of letters and digits. Afterwards nothing may be added. */
    public String name() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }
}
