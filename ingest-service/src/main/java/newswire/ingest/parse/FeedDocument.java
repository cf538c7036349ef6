package newswire.ingest.parse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it came over the wire, with what the sender said about it.
 *
 * @param body the bytes after content decoding; they are read, never changed
 * @param contentType the {@code Content-Type} header, whole
 * @param location where the document was found, after redirects; relative links are resolved against it
 * @param contentLocation the {@code Content-Location} header, which goes before {@code location} as base (RFC 9110, 8.7)
 * @param contentLanguage the {@code Content-Language} header, the last place to look for a language
 */
@SuppressWarnings("ArrayRecordComponent") // A body is handed over once and compared by nobody.
public record FeedDocument(
        byte[] body,
        @Nullable String contentType,
        @Nullable URI location,
        @Nullable String contentLocation,
        @Nullable String contentLanguage) {

    public FeedDocument(byte[] body, @Nullable String contentType, @Nullable URI location) {
        this(body, contentType, location, null, null);
    }
}
