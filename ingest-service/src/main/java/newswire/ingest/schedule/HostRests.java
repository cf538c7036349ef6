package newswire.ingest.schedule;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts want to be left alone, learnt from their {@code Retry-After}: the first feed that is told so waits alone; once
 * a second one of the same host is told so meanwhile, it is the host that meant it, and all its feeds wait. Thread-safe.
 */
public final class HostRests {

    private final Map<String, Map<String, Instant>> told = new ConcurrentHashMap<>();
    private final Clock clock;

    public HostRests(Clock clock) {
        this.clock = clock;
    }

    /** A feed was told to wait. */
    public void told(URI address, String feedUrl, Instant until) {
        told.compute(host(address), (host, feeds) -> {
            Map<String, Instant> open = feeds == null ? new ConcurrentHashMap<>() : feeds;
            open.values().removeIf(this::isOver);
            if (!isOver(until)) {
                open.put(feedUrl, until);
            }
            return open.isEmpty() ? null : open;
        });
    }

    /** Until when no feed of the host may be asked for; null when they may. */
    public @Nullable Instant until(URI address) {
        var feeds = told.computeIfPresent(host(address), (host, open) -> {
            open.values().removeIf(this::isOver);
            return open.isEmpty() ? null : open;
        });
        return feeds == null || feeds.size() < 2
                ? null
                : feeds.values().stream().max(Instant::compareTo).orElse(null);
    }

    private boolean isOver(Instant until) {
        return !clock.instant().isBefore(until);
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
