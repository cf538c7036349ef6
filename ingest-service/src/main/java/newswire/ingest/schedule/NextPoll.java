package newswire.ingest.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next.
 *
 * @param at when it is due
 * @param notBefore until when server or publisher ask to be left alone, at most {@code at}; null when they do not
 */
public record NextPoll(Instant at, @Nullable Instant notBefore) {}
