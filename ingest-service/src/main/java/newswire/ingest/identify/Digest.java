package newswire.ingest.identify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 shortened and spelt in lower-case base 32 (RFC 4648 without padding): safe in keys, URLs and file names. */
public final class Digest {

    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    private Digest() {}

    /** 26 characters, 128 bits: for what must never collide. */
    static String id(String... parts) {
        return base32(sha256(parts), 26);
    }

    /** 16 characters, 80 bits: for what is compared within one feed. */
    static String brief(String... parts) {
        return base32(sha256(parts), 16);
    }

    /** 8 characters, 40 bits: for what is compared with one other. */
    static String part(String... parts) {
        return base32(sha256(parts), 8);
    }

    /** 26 characters of the digest of these bytes. */
    public static String of(byte[] bytes) {
        return base32(newSha256().digest(bytes), 26);
    }

    private static byte[] sha256(String... parts) {
        var digest = newSha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // "ab","c" is not "a","bc"
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes, int length) {
        var text = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < length; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5 && text.length() < length) {
                bits -= 5;
                text.append(ALPHABET[(buffer >> bits) & 31]);
            }
        }
        return text.toString();
    }
}
