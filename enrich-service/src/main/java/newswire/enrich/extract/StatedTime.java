package newswire.enrich.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A time as a publisher stated it.
 *
 * @param instant the moment; midnight UTC when only a day was stated
 * @param offset the stated offset, null when none was (the time is then read as UTC)
 * @param dayOnly whether only the day is known
 */
public record StatedTime(Instant instant, @Nullable ZoneOffset offset, boolean dayOnly) {

    /** The day where it was stated. */
    public LocalDate day() {
        return instant.atOffset(offset == null ? ZoneOffset.UTC : offset).toLocalDate();
    }

    /** ISO 8601 with as much as was stated: {@code 2025-02-08}, {@code 2025-02-08T16:24:00} or with its offset. */
    public String toIso() {
        ZoneOffset shown = offset == null ? ZoneOffset.UTC : offset;
        var local = instant.atOffset(shown);
        if (dayOnly) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(local);
        }
        return offset == null
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }
}
