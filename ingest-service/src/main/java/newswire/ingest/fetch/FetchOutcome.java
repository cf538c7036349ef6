package newswire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request ended. */
public sealed interface FetchOutcome {

    /**
     * A document arrived (status 200).
     *
     * @param body after decompression, not to be changed
     * @param truncated whether the body was longer than the bound and this is its beginning
     * @param contentType as stated
     * @param contentLanguage as stated
     * @param location where it was found after redirects
     * @param freshFor how long the response may be reused (RFC 9111, section 4.2.1), zero where it does not say
     * @param movedTo where the permanent redirects led that came first; null when there were none
     * @param links the {@code Link} headers, as stated
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Fetched(
            byte[] body,
            boolean truncated,
            @Nullable String contentType,
            @Nullable String contentLocation,
            @Nullable String contentLanguage,
            URI location,
            Validators validators,
            Duration freshFor,
            @Nullable URI movedTo,
            List<String> links)
            implements FetchOutcome {}

    /**
     * Unchanged since the validators that were sent (status 304).
     *
     * @param movedTo as for {@link Fetched}
     */
    record NotModified(
            Validators validators,
            Duration freshFor,
            @Nullable URI movedTo) implements FetchOutcome {}

    /** The resource is gone for good (status 410). */
    record Gone() implements FetchOutcome {}

    /**
     * Nothing came, or nothing of use.
     *
     * @param reason one line for a person
     * @param status the HTTP status, 0 when there was no answer
     * @param retryAfter the earliest moment from now that the server wants to be asked again, where it says so
     * @param location where redirects had led when it failed
     */
    record Failed(String reason, int status, @Nullable Duration retryAfter, URI location) implements FetchOutcome {}

    /**
     * Not asked, at first or where redirects led, since it was not admitted.
     *
     * @param location what was not admitted
     * @param reason see {@link NotAdmittedException}
     * @param until see {@link NotAdmittedException#until()}
     */
    record NotAsked(URI location, String reason, @Nullable Instant until) implements FetchOutcome {}
}
