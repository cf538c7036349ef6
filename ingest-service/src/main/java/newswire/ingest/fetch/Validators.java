package newswire.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version of a resource, byte for byte, to be sent back with the next request (RFC 9110,
 * section 13.1). Both come from the same response.
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Of a resource never fetched. */
    public static final Validators NONE = new Validators(null, null);
}
