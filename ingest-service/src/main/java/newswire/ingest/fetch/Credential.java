package newswire.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A secret as the header that carries it. Never shows itself. */
final class Credential {

    private final String header;
    private final String value;

    private Credential(String header, String value) {
        this.header = header;
        this.value = value;
    }

    /**
     * Reads {@code user:password} (RFC 7617), {@code Bearer TOKEN} (RFC 6750) or {@code header NAME: VALUE}.
     *
     * @throws IllegalArgumentException that never shows the text
     */
    static Credential of(String text) {
        if (text.regionMatches(true, 0, "bearer ", 0, 7)) {
            return checked("Authorization", "Bearer " + text.substring(7).strip());
        }
        var colon = text.indexOf(':');
        if (text.regionMatches(true, 0, "header ", 0, 7) && colon > 0) {
            return checked(
                    text.substring(7, colon).strip(), text.substring(colon + 1).strip());
        }
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "they are neither user:password nor 'Bearer TOKEN' nor 'header NAME: VALUE'");
        }
        var basic = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return checked("Authorization", "Basic " + basic);
    }

    private static Credential checked(String header, String value) {
        RequestHeaders.check(header, value);
        return new Credential(header, value);
    }

    String header() {
        return header;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return header + ": (secret)";
    }
}
