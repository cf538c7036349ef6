package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import newswire.ingest.identify.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/** What a user says about how a feed's entries are told apart. */
public enum Identity {
    /** By the guid, until guids mislead. */
    AUTOMATIC(null),
    /** By the guid alone, where an entry has one. */
    GUID(IdentityPolicy.GUID),
    /** By the link, else the content. */
    LINK(IdentityPolicy.LINK),
    /** By the content: a changed entry is another article. */
    CONTENT(IdentityPolicy.CONTENT);

    private final @Nullable IdentityPolicy policy;

    Identity(@Nullable IdentityPolicy policy) {
        this.policy = policy;
    }

    /** The policy to stay with; null for the one that is learnt. */
    public @Nullable IdentityPolicy policy() {
        return policy;
    }

    /**
     * The one of this name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    @JsonCreator
    public static Identity of(String label) {
        return Arrays.stream(values())
                .filter(identity -> identity.toString().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "identity is automatic, guid, link or content, not '" + label + "'"));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
