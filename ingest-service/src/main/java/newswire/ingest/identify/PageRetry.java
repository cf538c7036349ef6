package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * That an entry's page could not be had, and when it is tried again; short names as in {@link KnownEntry}.
 *
 * @param tried how often it was tried again already
 * @param dueSecond when it is due next, in seconds since 1970
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageRetry(
        @JsonProperty("n") int tried, @JsonProperty("t") long dueSecond) {

    /** Due at the first whole second that is not before. */
    public static PageRetry notBefore(int tried, Instant due) {
        return new PageRetry(tried, due.getEpochSecond() + (due.getNano() == 0 ? 0 : 1));
    }

    /** When it is due next. */
    public Instant dueAt() {
        return Instant.ofEpochSecond(dueSecond);
    }

    /** Whether that is now, or was before. */
    public boolean isDue(Instant now) {
        return !dueAt().isAfter(now);
    }
}
