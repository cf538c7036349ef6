package newswire.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * An author or contributor. At least one part is there.
 *
 * @param name plain text
 * @param email without {@code mailto:}
 * @param uri home page, absolute
 */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String uri) {}
