package newswire.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry.
 *
 * @param url absolute
 * @param type media type as stated
 * @param length size in bytes, null when it is unstated or no number
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable Long length) {}
