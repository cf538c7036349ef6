package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** For which entries the article's page is fetched. */
public enum FullText {
    /** For none: the feed's own text is all there is. */
    NEVER("never"),
    /** For those that come without the full text in the feed. */
    WHEN_TRUNCATED("when-truncated"),
    /** For all. */
    ALWAYS("always");

    private final String label;

    FullText(String label) {
        this.label = label;
    }

    /**
     * The policy of this name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    @JsonCreator
    public static FullText of(String label) {
        var wanted = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(policy -> policy.label.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "fullText is never, when-truncated or always, not '" + label + "'"));
    }

    @JsonValue
    @Override
    public String toString() {
        return label;
    }
}
