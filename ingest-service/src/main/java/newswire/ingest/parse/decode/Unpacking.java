package newswire.ingest.parse.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import newswire.ingest.parse.xml.Damage;
import org.jspecify.annotations.Nullable;

/** Unpacks bodies that are gzip without anybody having said so. */
public final class Unpacking {

    /** Text packs to a tenth, at best to a thirtieth. */
    private static final int BOMB = 100;

    private static final int BUFFER = 8 * 1024;

    private Unpacking() {}

    /** Whether the bytes begin as gzip does (RFC 1952, 2.3.1). */
    public static boolean isGzip(byte[] body) {
        return body.length > 10 && body[0] == 0x1f && body[1] == (byte) 0x8b && body[2] == 8;
    }

    /**
     * Unpacks as far as the bytes allow, at most {@code most} bytes.
     *
     * @return null when so much comes out of so little that nobody can have meant it
     */
    public static byte @Nullable [] gunzip(byte[] body, int most, Damage damage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, Math.max(BUFFER, body.length * 4)));
        ByteArrayInputStream packed = new ByteArrayInputStream(body);
        try (InputStream in = new GZIPInputStream(packed, BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.read(buffer);
            while (read >= 0) {
                if (out.size() + read > most) {
                    if (out.size() / BOMB > body.length - packed.available()) {
                        return null;
                    }
                    damage.note("the gzip data unpacks to more than " + most + " bytes; the rest was not read");
                    break;
                }
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException e) {
            damage.note("the gzip data is damaged: " + e.getMessage());
        }
        return out.toByteArray();
    }
}
