package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheHeadersTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "max-age=300 | - | - | 300",
                "public, MAX-AGE = \"60\" | - | - | 60",
                "max-age=300 | - | 100 | 200",
                "max-age=300 | - | 400 | 0",
                "max-age=300 | Sun, 01 Mar 2026 13:00:00 GMT | - | 300",
                "no-cache, max-age=300 | - | - | 0",
                "no-store | - | - | 0",
                "s-max-age=300 | - | - | 0",
                "- | Sun, 01 Mar 2026 12:10:00 GMT | - | 600",
                "- | Sun, 01 Mar 2026 12:10:00 GMT | 60 | 600",
                "- | Sunday, 01-Mar-26 12:10:00 GMT | - | 600",
                "- | Sun Mar  1 12:10:00 2026 | - | 600",
                "'' | Sun, 01 Mar 2026 12:10:00 GMT | - | 600",
                "- | Sun, 01 Mar 2026 11:10:00 GMT | - | 0",
                "- | 0 | - | 0",
                "- | - | - | 0",
                "max-age=999999999999999999 | - | - | 31536000",
            })
    void tellsHowLongAResponseIsFresh(String cacheControl, String expires, String age, long seconds) {
        assertThat(CacheHeaders.freshness(cacheControl, expires, age, null, NOW))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Sun, 01 Mar 2026 13:00:00 GMT | - | 600",
                "Sun, 01 Mar 2026 13:00:00 GMT | 60 | 540",
                "Thu, 01 Jan 1970 00:00:00 GMT | - | 4200",
                "Thu, 01 Jan 1970 00:00:00 GMT | 60 | 4200",
                "today | 60 | 4200",
                "- | 60 | 4200",
            })
    void readsExpiresByTheServersClockAndElseByOursWhichHasCountedTheAge(String date, String age, long seconds) {
        assertThat(CacheHeaders.freshness(null, "Sun, 01 Mar 2026 13:10:00 GMT", age, date, NOW))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void readsRetryAfterInSecondsAndAsADate() {
        assertThat(CacheHeaders.retryAfter("120", null, NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(CacheHeaders.retryAfter("Sun, 01 Mar 2026 12:30:00 GMT", null, NOW))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(CacheHeaders.retryAfter("Sun, 01 Mar 2026 12:30:00 GMT", "Sun, 01 Mar 2026 12:20:00 GMT", NOW))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(CacheHeaders.retryAfter("Sun, 01 Mar 2026 11:30:00 GMT", null, NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(CacheHeaders.retryAfter("soon", null, NOW)).isNull();
        assertThat(CacheHeaders.retryAfter("-5", null, NOW)).isNull();
        assertThat(CacheHeaders.retryAfter(null, null, NOW)).isNull();
    }
}
