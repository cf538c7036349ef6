package newswire.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks that what claims to come from a hub comes from one that knows the secret (WebSub, section 8). */
final class Signature {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** Whether {@code header}, an {@code X-Hub-Signature}, is this body's under this secret; takes the same time whatever differs. */
    static boolean matches(@Nullable String header, String secret, byte[] body) {
        var cut = header == null ? -1 : header.indexOf('=');
        if (header == null || cut < 0) {
            return false;
        }
        var algorithm = ALGORITHMS.get(header.substring(0, cut).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(
                    HexFormat.of().parseHex(header.substring(cut + 1).strip()), mac.doFinal(body));
        } catch (IllegalArgumentException e) {
            return false; // no hexadecimal digits
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
