package newswire.ingest.assignment;

import java.util.Arrays;

/** Bytes one after the other, as many as come: what the JDK has for it takes a lock for each. For one thread. */
final class PackedBytes {

    private static final int ROOM = 160;

    private byte[] bytes = new byte[ROOM];
    private int length;

    /** Appends the lowest eight bits. */
    void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
    }

    void put(byte[] more) {
        if (more.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
