package newswire.ingest.assignment;

import java.nio.ByteBuffer;

/** Numbers in as few bytes as they need: seven bits a byte, the lowest first; the eighth says that there are more. */
final class Varint {

    private Varint() {}

    /** Writes a number. */
    static void put(PackedBytes out, long number) {
        var left = number;
        while ((left & ~0x7fL) != 0) {
            out.put((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.put((int) left);
    }

    static long get(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            var b = in.get();
            number |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return number;
            }
        }
    }
}
