package newswire.ingest.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a withdrawn entry (RFC 6721).
 *
 * @param ref the guid of the entry
 * @param when the moment of withdrawal
 */
public record DeletedEntry(String ref, @Nullable Instant when) {}
