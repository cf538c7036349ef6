package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed stands with an article that another feed publishes, when not in step with it: one change of an article
 * reaches the feeds of a site at different times. Kept for the day when this feed has to go on with the article: what it is
 * ahead by nobody has published, what it is behind by subscribers have. Account is kept of one change. Feeds may have words
 * of their own for it: then a change that this feed shows is taken for the one that was published. Short names as in
 * {@link KnownEntry}.
 *
 * @param behind whether the publisher has published a change that this feed has not shown; else this feed shows one that the
 *     publisher has not published
 * @param published fingerprint of what was published last, as this feed says it; null where that is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pace(
        @JsonProperty("b") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean behind,

        @JsonProperty("p") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String published) {

    /**
     * The pace of a feed that shows this now; null for in step.
     *
     * @param before what it has shown before
     * @param now how far the article has got
     */
    static @Nullable Pace of(Fingerprint shown, KnownEntry before, Published now) {
        if (now.says(shown)) {
            return null;
        }
        if (now.saidBefore(shown) && !hasPassed(before, now)) {
            return new Pace(true, now.fingerprint());
        }
        var pace = now.saidAt() > before.revision() ? afterARevision(before, now) : before.pace();
        if (pace != null && pace.behind()) {
            if (shown.matches(before.fingerprint())) {
                return pace;
            }
            return pace.published() == null ? null : since(pace.published(), shown);
        }
        return since(pace == null || pace.published() == null ? before.fingerprint() : pace.published(), shown);
    }

    /**
     * The pace of a feed that publishes the article now. What it is behind by may never come; where it is not even known what
     * that would be, it is not awaited for more than one further document.
     *
     * @param longer whether it already was so when the feed was read before
     */
    @Nullable
    Pace ofPublisher(boolean longer) {
        return longer && published == null ? null : this;
    }

    private static @Nullable Pace since(String published, Fingerprint shown) {
        return shown.matches(published) ? null : new Pace(false, published);
    }

    /** Whether the feed has shown what was published last, or something beyond that. */
    private static boolean hasPassed(KnownEntry before, Published now) {
        var pace = before.pace();
        return before.fingerprint().equals(now.fingerprint())
                || pace != null && !pace.behind() && Objects.equals(pace.published(), now.fingerprint());
    }

    /**
     * The pace of an entry once its publisher has published a change; null for in step. The one that it was ahead by is taken
     * for that change, where there was no other. That it is deleted is not said by any change.
     */
    static @Nullable Pace afterARevision(KnownEntry before, Published now) {
        var pace = before.pace();
        var wasAhead = pace != null && !pace.behind();
        if (wasAhead && before.retracted()) {
            return now.retracted() ? null : pace;
        }
        if (before.fingerprint().equals(now.fingerprint()) || wasAhead && now.revision() == before.revision() + 1) {
            return null;
        }
        var hasTheSameWords = before.echo() || before.fingerprint().equals(now.was());
        return new Pace(true, hasTheSameWords ? now.fingerprint() : null);
    }
}
