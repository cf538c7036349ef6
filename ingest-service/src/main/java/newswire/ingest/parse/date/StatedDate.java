package newswire.ingest.parse.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The parts of a date as they are found, and what they mean together. */
final class StatedDate {

    /** What many programs make of a date that they do not have: the first second of 1970, wherever they are. */
    private static final LocalDateTime EPOCH = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

    private final StatedDay day = new StatedDay();
    private int hour = -1;
    private int minute;
    private int second;
    private int nanos;
    private int half;
    private boolean korean;
    private @Nullable ZoneId zone;
    private boolean offset;

    boolean hasTime() {
        return hour >= 0;
    }

    /** The parts that say which day it is. */
    StatedDay day() {
        return day;
    }

    boolean hasZone() {
        return zone != null;
    }

    boolean hasOffset() {
        return offset;
    }

    void korean(boolean word) {
        korean |= word;
    }

    boolean half(int named, boolean word) {
        korean |= word;
        if (half != 0) {
            return false;
        }
        half = named;
        return true;
    }

    boolean time(int statedHour, int statedMinute, int statedSecond, int statedNanos) {
        hour = statedHour;
        minute = statedMinute;
        second = statedSecond;
        nanos = statedNanos;
        return true;
    }

    boolean zone(String name) {
        if (zone != null) {
            return Zones.named(name) != null;
        }
        zone = Zones.named(name);
        return zone != null;
    }

    boolean offset(int sign, int hours, int minutes) {
        if (minutes > 59 || hours > 18) {
            return false;
        }
        zone = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        offset = true;
        return true;
    }

    @Nullable
    Instant instant() {
        Instant alone = hour < 0 && zone == null ? day.sinceEpoch() : null;
        if (alone != null) {
            return alone.getEpochSecond() == 0 ? null : alone;
        }
        LocalDate date = day.date(hour < 0);
        if (date == null) {
            return null;
        }
        ZoneId where = zone != null ? zone : korean ? Zones.KOREA : ZoneOffset.UTC;
        LocalDateTime local = LocalDateTime.of(date, LocalTime.MIDNIGHT)
                .plusDays(hour == 24 && minute == 0 && second == 0 ? 1 : 0)
                .with(time());
        Instant instant = local.atZone(where).toInstant();
        return instant.getEpochSecond() == 0 || local.equals(EPOCH) ? null : instant;
    }

    private LocalTime time() {
        if (hour < 0 || hour == 24 && minute == 0 && second == 0) {
            return LocalTime.MIDNIGHT;
        }
        int inDay = half == 0 || hour > 12 ? hour : hour % 12 + (half > 0 ? 12 : 0);
        return LocalTime.of(inDay, minute, second, nanos);
    }
}
