package newswire.ingest.kafka;

import java.nio.charset.StandardCharsets;

/** Keys and header values: text in UTF-8. */
public final class Records {

    private Records() {}

    /** The text of these bytes. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The bytes of this text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
