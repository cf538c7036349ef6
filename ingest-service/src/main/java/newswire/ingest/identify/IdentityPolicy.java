package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which property of a feed's entries is the first to tell them apart. */
public enum IdentityPolicy {

    /** The guid, then the link, then the content: what feeds promise. */
    GUID,

    /** The link, then the content: for feeds whose guids name places in the document, or change with every one. */
    LINK,

    /** The content alone: for feeds whose links change too. A changed entry is another article then. */
    CONTENT;

    /**
     * The policy of this name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    @JsonCreator
    public static IdentityPolicy of(String label) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equalsIgnoreCase(label.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("identity is guid, link or content, not '" + label + "'"));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
