package newswire.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * The full form of an entry.
 *
 * @param value as stated, with addresses made absolute; not sanitised
 * @param type media type: {@code text/html}, {@code application/xhtml+xml}, {@code text/plain} or as stated
 * @param src where the content is to be had when it is not here
 */
public record Content(String value, String type, @Nullable String src) {}
