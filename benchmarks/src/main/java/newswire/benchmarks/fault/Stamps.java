package newswire.benchmarks.fault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The validators of documents (RFC 9110, section 8.8): a third of the feeds has both, a third a modification date alone, a
 * third none. Knows all that it gave. Thread-safe.
 */
final class Stamps {

    /** The version behind validators that were never given. */
    static final int INVENTED = -1;

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<Given, Integer> given = new ConcurrentHashMap<>();

    /** What a document goes out with, and what comes back; null where there is none. */
    record Stamp(@Nullable String etag, @Nullable String lastModified) {

        static final Stamp NONE = new Stamp(null, null);
    }

    private record Given(int feed, Stamp stamp) {}

    /** The stamp of a version that is sent now, versions being a second or more apart in what they say of their date. */
    Stamp of(int feed, int version) {
        if (feed % 3 == 2) {
            return Stamp.NONE;
        }
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                FIRST.plusSeconds(version).atOffset(ZoneOffset.UTC));
        var stamp = new Stamp(feed % 3 == 0 ? "W/\"%d/%d\"".formatted(feed, version) : null, date);
        given.put(new Given(feed, stamp), version);
        return stamp;
    }

    /** The version that these validators stand for, byte by byte and as a pair; 0 for none, else {@link #INVENTED}. */
    int version(int feed, @Nullable String etag, @Nullable String lastModified) {
        var stamp = new Stamp(etag, lastModified);
        return stamp.equals(Stamp.NONE) ? 0 : Objects.requireNonNullElse(given.get(new Given(feed, stamp)), INVENTED);
    }
}
