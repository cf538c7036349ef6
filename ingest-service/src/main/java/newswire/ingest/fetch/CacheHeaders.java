package newswire.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers that say when to come back (RFC 9111 and RFC 9110, section 10.2.3). */
final class CacheHeaders {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})");
    private static final Pattern NOT_REUSABLE = Pattern.compile("(?:^|[,\\s])(?:no-store|no-cache)(?:$|[,\\s=])");
    private static final Duration LONGEST = Duration.ofDays(365);

    private CacheHeaders() {}

    /** How long from {@code now} the response is fresh; zero when it does not say, must not be stored, or is stale. */
    static Duration freshness(
            @Nullable String cacheControl, @Nullable String expires, @Nullable String age, Instant now) {
        if (cacheControl != null) {
            var directives = cacheControl.toLowerCase(Locale.ROOT);
            if (NOT_REUSABLE.matcher(directives).find()) {
                return Duration.ZERO;
            }
            var maxAge = MAX_AGE.matcher(directives);
            if (maxAge.find()) {
                return bounded(seconds(maxAge.group(1)).minus(age == null ? Duration.ZERO : ageOf(age)));
            }
        }
        var until = expires == null ? null : httpDate(expires);
        return until == null ? Duration.ZERO : bounded(Duration.between(now, until));
    }

    /** The wait that a Retry-After header asks for, in seconds or as a date; null when there is none or it is unreadable. */
    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.chars().allMatch(Character::isDigit) && !stripped.isEmpty() && stripped.length() < 19) {
            return bounded(seconds(stripped));
        }
        var date = httpDate(stripped);
        return date == null ? null : bounded(Duration.between(now, date));
    }

    private static Duration ageOf(String value) {
        var stripped = value.strip();
        return stripped.matches("\\d{1,18}") ? seconds(stripped) : Duration.ZERO;
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(Math.min(Long.parseLong(digits), LONGEST.toSeconds()));
    }

    private static Duration bounded(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }

    private static @Nullable Instant httpDate(String value) {
        try {
            return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null; // an invalid date, "0" above all, means already expired (RFC 9111, section 5.3)
        }
    }
}
