package newswire.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import newswire.ingest.fetch.http.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The connections that wait for their host's next request: one for each host, which is asked for one thing at a time anyway.
 * Thread-safe.
 */
final class IdleLines {

    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final ConcurrentMap<Origin, Line> lines = new ConcurrentHashMap<>();

    /** The one to this host, if there is one that can be used. */
    @Nullable
    Line take(Origin origin) {
        var line = lines.remove(origin);
        return line != null && line.resume() ? line : null;
    }

    /** Keeps one for the next request. */
    void keep(Origin origin, Line line, Duration atMost) {
        line.rest(atMost.compareTo(LONGEST_REST) < 0 ? atMost : LONGEST_REST);
        var other = lines.put(origin, line);
        if (other != null) {
            other.close();
        }
    }

    /** Closes those that nobody has needed for long. */
    void closeOld() {
        lines.forEach((origin, line) -> {
            if (line.isTooOld() && lines.remove(origin, line)) {
                line.close();
            }
        });
    }

    /** Closes any one, to make room. */
    void closeOne() {
        for (var entry : lines.entrySet()) {
            if (lines.remove(entry.getKey(), entry.getValue())) {
                entry.getValue().close();
                return;
            }
        }
    }

    void closeAll() {
        while (!lines.isEmpty()) {
            closeOne();
        }
    }
}
