package newswire.ingest.schedule;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newswire.ingest.fetch.http.Host;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts want to be left alone, learnt from their {@code Retry-After}: the first asker that is told so waits alone; once
 * a second one is told so by the same host meanwhile, it is the host that meant it, and all wait. An asker is a feed, by its
 * URL; pages and robots.txt are asked for by one, {@link #PAGES}. Thread-safe.
 */
public final class HostRests {

    /** Who asks a host for pages and what it says of them, for whatever feed. */
    public static final String PAGES = "pages";

    private final Map<String, Map<String, Instant>> told = new ConcurrentHashMap<>();
    private final Clock clock;

    public HostRests(Clock clock) {
        this.clock = clock;
    }

    /**
     * An asker was told to wait.
     *
     * @param address at which it was told so
     */
    public void told(URI address, String asker, Instant until) {
        told.compute(Host.of(address), (host, askers) -> {
            Map<String, Instant> open = askers == null ? new ConcurrentHashMap<>() : askers;
            open.values().removeIf(this::isOver);
            if (!isOver(until)) {
                open.put(asker, until);
            }
            return open.isEmpty() ? null : open;
        });
    }

    /** Until when the asker may not ask the host of the address for anything; null when it may. */
    public @Nullable Instant until(URI address, String asker) {
        if (told.isEmpty()) {
            return null;
        }
        var askers = told.computeIfPresent(Host.of(address), (host, open) -> {
            open.values().removeIf(this::isOver);
            return open.isEmpty() ? null : open;
        });
        if (askers == null) {
            return null;
        }
        var meant = askers.size() < 2 ? Stream.ofNullable(askers.get(asker)) : askers.values().stream();
        return meant.max(Instant::compareTo).orElse(null);
    }

    /** Hosts that want to be left alone, be it by one asker. */
    public int size() {
        told.keySet()
                .forEach(known -> told.computeIfPresent(known, (host, open) -> {
                    open.values().removeIf(this::isOver);
                    return open.isEmpty() ? null : open;
                }));
        return told.size();
    }

    private boolean isOver(Instant until) {
        return !clock.instant().isBefore(until);
    }
}
