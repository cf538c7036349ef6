package newswire.ingest.push;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes what nobody may guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits in 64 characters. */
    static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
