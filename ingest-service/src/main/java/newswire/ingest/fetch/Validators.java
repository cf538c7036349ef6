package newswire.ingest.fetch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version of a resource, byte for byte, to be sent back with the next request (RFC 9110,
 * section 13.1). Both come from the same response.
 *
 * @param of the URL that answered, to which alone they mean something: to whoever redirects there, and to whoever it
 *     redirects to, they would be a mark by which to know the poller again; null when there are none
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String of) {

    /** Of a resource never fetched. */
    public static final Validators NONE = new Validators(null, null, null);

    /**
     * These after a 304 that names {@code latest}. It need not repeat what has not changed (RFC 9110, section 15.4.5); but one
     * that names another version says nothing of the rest of these (RFC 9111, section 4.3.4), and is taken as it is.
     */
    public Validators confirmedBy(Validators latest) {
        var sameEtag = latest.etag == null || latest.etag.equals(etag);
        var sameDate = latest.lastModified == null || Objects.equals(latest.lastModified, lastModified);
        return sameEtag && sameDate ? this : latest;
    }
}
