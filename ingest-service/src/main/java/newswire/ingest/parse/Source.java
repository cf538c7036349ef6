package newswire.ingest.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The feed that an aggregated entry was taken from.
 *
 * @param link page of that feed
 * @param selfLink address of that feed
 */
public record Source(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable String selfLink,
        @Nullable Instant updated) {}
