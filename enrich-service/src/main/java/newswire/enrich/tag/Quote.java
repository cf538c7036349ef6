package newswire.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * Direct speech, without its marks.
 *
 * @param start of the first UTF-16 code unit in the text
 * @param end after the last one
 * @param speaker who says it, as the text names them; null where it does not
 */
public record Quote(int start, int end, @Nullable String speaker) {}
