package newswire.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers that say when to come back (RFC 9111 and RFC 9110, section 10.2.3). */
final class CacheHeaders {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})");
    private static final Pattern NOT_REUSABLE = Pattern.compile("(?:^|[,\\s])(?:no-store|no-cache)(?:$|[,\\s=])");
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration MOST_SKEW = Duration.ofDays(1);

    /** What is sent, and what old servers send (RFC 9110, section 5.6.7). */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private CacheHeaders() {}

    /**
     * How long the response is fresh; zero when it does not say, must not be stored, or is stale.
     *
     * @param date what the server's clock showed when the response was made, by which {@code expires} is read. Where it is
     *     not stated, or so far off that it shows nothing, {@code now} takes its place, at which {@code age} is past already
     */
    static Duration freshness(
            @Nullable String cacheControl,
            @Nullable String expires,
            @Nullable String age,
            @Nullable String date,
            Instant now) {
        var passed = age == null ? Duration.ZERO : ageOf(age);
        if (cacheControl != null) {
            var directives = cacheControl.toLowerCase(Locale.ROOT);
            if (NOT_REUSABLE.matcher(directives).find()) {
                return Duration.ZERO;
            }
            var maxAge = MAX_AGE.matcher(directives);
            if (maxAge.find()) {
                return bounded(seconds(maxAge.group(1)).minus(passed));
            }
        }
        var until = expires == null ? null : httpDate(expires);
        if (until == null) {
            return Duration.ZERO;
        }
        var made = serverTime(date, now);
        return bounded(
                made == null
                        ? Duration.between(now, until)
                        : Duration.between(made, until).minus(passed));
    }

    /**
     * The wait that a Retry-After header asks for, in seconds or as a date; null when there is none or it is unreadable.
     *
     * @param date what the server's clock showed, by which a date is read; {@code now} where it shows nothing
     */
    static @Nullable Duration retryAfter(@Nullable String value, @Nullable String date, Instant now) {
        if (value == null) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.chars().allMatch(Character::isDigit) && !stripped.isEmpty() && stripped.length() < 19) {
            return bounded(seconds(stripped));
        }
        var until = httpDate(stripped);
        return until == null
                ? null
                : bounded(Duration.between(Objects.requireNonNullElse(serverTime(date, now), now), until));
    }

    private static @Nullable Instant serverTime(@Nullable String date, Instant now) {
        var theirs = date == null ? null : httpDate(date);
        return theirs == null || Duration.between(theirs, now).abs().compareTo(MOST_SKEW) > 0 ? null : theirs;
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
        for (var format : DATES) {
            try {
                return ZonedDateTime.parse(value.strip(), format).toInstant();
            } catch (DateTimeException e) {
                continue; // an invalid date, "0" above all, means already expired (RFC 9111, section 5.3)
            }
        }
        return null;
    }
}
