package newswire.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * Direct speech, without its marks.
 *
 * @param start of the first UTF-16 code unit in the text
 * @param end after the last one
 * @param speaker who says it, as the text names them; null where it does not
 * @param speakerName full name of the entity that says it; null where it is not clear who is meant
 */
public record Quote(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable String speakerName) {}
