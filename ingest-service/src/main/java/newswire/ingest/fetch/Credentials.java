package newswire.ingest.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of this process by name. Of a name, letters and digits count: {@code my-paper}, {@code my.paper} and
 * {@code MY_PAPER}, as environment variables have it, are one. Immutable; never shows a value.
 */
public final class Credentials {

    /** Where nothing is configured. */
    public static final Credentials NONE = new Credentials(Map.of());

    private final Map<String, Credential> byName;

    private Credentials(Map<String, Credential> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * From the configuration.
     *
     * @param texts {@code user:password}, {@code Bearer TOKEN} or {@code header NAME: VALUE}, by name
     * @throws IllegalArgumentException naming the credentials that can't be used, without their value
     */
    public static Credentials of(Map<String, String> texts) {
        var byName = new HashMap<String, Credential>();
        texts.forEach((name, text) -> {
            try {
                if (byName.put(folded(name), Credential.of(text.strip())) != null) {
                    throw new IllegalArgumentException("others have the same letters and digits");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("newswire.ingest.credentials." + name + ": " + e.getMessage(), e);
            }
        });
        return new Credentials(byName);
    }

    /** Whether this process has the credentials of this name; null names none, and needs none. */
    public boolean know(@Nullable String name) {
        return name == null || byName.containsKey(folded(name));
    }

    /** What to tell a user who has named credentials that are not known, with the way to make them known. */
    public static String unknown(String name) {
        return "the credentials '" + name + "' are not known to this instance; give them to every instance as"
                + " newswire.ingest.credentials." + name + " or in the environment as NEWSWIRE_INGEST_CREDENTIALS_"
                + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /**
     * What the requests for a feed carry.
     *
     * @param home the URL that headers and secret are meant for
     * @param name of the credentials; null for none
     */
    public OwnHeaders headers(String home, Map<String, String> headers, @Nullable String name) {
        return headers.isEmpty() && name == null
                ? OwnHeaders.NONE
                : new OwnHeaders(URI.create(home), headers, name == null ? null : byName.get(folded(name)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Override
    public String toString() {
        return "credentials " + byName.keySet();
    }
}
