package newswire.ingest.parse.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers and names of a day as they are found, and which day they mean together. */
final class StatedDay {

    private static final int MOST_NUMBERS = 3;
    private static final int FIRST_WITH_TRUE_WEEKDAY = 1970;

    /** Years that Thai publishers mean by the Buddhist calendar, whose months and days are ours. */
    private static final int FIRST_BUDDHIST = 2500;

    private static final int LAST_BUDDHIST = 2642;

    private static final int BUDDHIST_ERA = 543;

    private final long[] numbers = new long[MOST_NUMBERS];
    private final int[] digits = new int[MOST_NUMBERS];
    private int count;
    private char separator = ' ';
    private boolean leadingMinus;
    private int month;
    private boolean monthFirst;
    private @Nullable DayOfWeek weekday;

    boolean hasMonth() {
        return month > 0;
    }

    boolean hasNumber() {
        return count > 0;
    }

    boolean hasWeekday() {
        return weekday != null;
    }

    boolean number(String text, int from, int to, char before, boolean minusBefore) {
        if (count == MOST_NUMBERS || to - from > 13) {
            return false;
        }
        leadingMinus |= minusBefore;
        if (count > 0) {
            separator = before;
        }
        digits[count] = to - from;
        numbers[count++] = Long.parseLong(text, from, to, 10);
        return true;
    }

    boolean month(int named) {
        month = named;
        monthFirst = count == 0;
        return true;
    }

    void weekday(DayOfWeek named) {
        weekday = named;
    }

    /** What a number alone means that is no day: seconds or milliseconds since 1970; null where it is none. */
    @Nullable
    Instant sinceEpoch() {
        if (count == 1 && month == 0 && !leadingMinus) {
            if (digits[0] == 10) {
                return Instant.ofEpochSecond(numbers[0]);
            } else if (digits[0] == 13) {
                return Instant.ofEpochMilli(numbers[0]);
            }
        }
        return null;
    }

    /**
     * The day; null when there is none, or two that are as likely.
     *
     * @param alone whether no time of day is stated beside it
     */
    @Nullable
    LocalDate date(boolean alone) {
        LocalDate day = month > 0 ? withNamedMonth() : inNumbers(alone);
        return day == null || isZero(day) || isOfAnotherCalendar(day) || contradicts(day) ? null : day;
    }

    private @Nullable LocalDate withNamedMonth() {
        if (count == 1) {
            return digits[0] == 4 ? LocalDate.of(year(0), month, 1) : null;
        } else if (count != 2) {
            return null;
        }
        boolean yearFirst = digits[0] == 4 && digits[1] <= 2;
        int yearAt = yearFirst ? 0 : 1;
        if (digits[1 - yearAt] > 2 || digits[yearAt] != 2 && digits[yearAt] != 4) {
            return null;
        }
        if (digits[yearAt] == 2 && monthFirst && separator == '-') {
            return null;
        }
        return LocalDate.of(year(yearAt), month, (int) numbers[1 - yearAt]);
    }

    private @Nullable LocalDate inNumbers(boolean alone) {
        if (leadingMinus) {
            return truncatedCentury();
        }
        return switch (count) {
            case 1 -> oneNumber();
            case 2 -> twoNumbers(alone);
            case 3 -> digits[0] == 4 ? yearFirst() : yearLast();
            default -> null;
        };
    }

    /** ISO 8601:1988 without century: -yymm and -yy-mm. */
    private @Nullable LocalDate truncatedCentury() {
        if (count == 1 && digits[0] == 4) {
            return LocalDate.of(century((int) (numbers[0] / 100)), (int) (numbers[0] % 100), 1);
        } else if (count == 2 && digits[0] == 2 && digits[1] == 2) {
            return LocalDate.of(century((int) numbers[0]), (int) numbers[1], 1);
        }
        return null;
    }

    private @Nullable LocalDate oneNumber() {
        int value = (int) numbers[0];
        if (digits[0] == 4 && value >= 1900 && value < 2100) {
            return LocalDate.of(value, 1, 1);
        } else if (digits[0] == 8 && value >= 19000000 && value < 21000000) {
            return LocalDate.of(value / 10000, value / 100 % 100, value % 100);
        }
        return null;
    }

    private @Nullable LocalDate twoNumbers(boolean alone) {
        if (digits[0] == 4 && digits[1] <= 2) {
            return LocalDate.of(year(0), (int) numbers[1], 1);
        } else if (digits[0] == 4 && digits[1] == 3 && separator == '-') {
            return LocalDate.ofYearDay(year(0), (int) numbers[1]);
        } else if (digits[1] == 4 && digits[0] <= 2 && alone) {
            return LocalDate.of(year(1), (int) numbers[0], 1);
        }
        return null;
    }

    private @Nullable LocalDate yearFirst() {
        boolean longMonth = digits[1] == 3 && numbers[1] < 13;
        return digits[2] <= 2 && (digits[1] <= 2 || longMonth)
                ? LocalDate.of(year(0), (int) numbers[1], (int) numbers[2])
                : null;
    }

    /** Day and month in either order, decided by what is possible, by the custom for the separator, or by the weekday. */
    private @Nullable LocalDate yearLast() {
        if (digits[0] > 2 || digits[1] > 2 || digits[2] != 2 && digits[2] != 4) {
            return null;
        }
        LocalDate only = null;
        if (separator == '-' && digits[2] == 2) {
            only = plausible(possible(century((int) numbers[0]), numbers[1], numbers[2]));
        }
        int year = year(2);
        LocalDate dayFirst = possible(year, numbers[1], numbers[0]);
        LocalDate monthFirstDate = separator == '.' ? null : possible(year, numbers[0], numbers[1]);
        if (weekday != null && dayFirst != null && monthFirstDate != null) {
            dayFirst = dayFirst.getDayOfWeek() == weekday ? dayFirst : null;
            monthFirstDate = monthFirstDate.getDayOfWeek() == weekday ? monthFirstDate : null;
        }
        if (digits[2] == 2) {
            dayFirst = plausible(dayFirst);
            monthFirstDate = plausible(monthFirstDate);
        }
        for (LocalDate reading : new LocalDate[] {dayFirst, monthFirstDate}) {
            if (reading != null && only != null && !only.equals(reading)) {
                return null;
            }
            only = reading != null ? reading : only;
        }
        return only;
    }

    /** No feed states a date outside these years in two digits. */
    private static @Nullable LocalDate plausible(@Nullable LocalDate date) {
        return date != null && date.getYear() >= 1990 && date.getYear() < 2030 ? date : null;
    }

    private static @Nullable LocalDate possible(int year, long month, long day) {
        try {
            return LocalDate.of(year, (int) month, (int) day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int year(int at) {
        int stated = (int) numbers[at];
        if (digits[at] != 4) {
            return century(stated);
        }
        return stated >= FIRST_BUDDHIST && stated <= LAST_BUDDHIST ? stated - BUDDHIST_ERA : stated;
    }

    /** What .NET and PHP write where there is no date: the first day of year 1, or one of the year before it. */
    private static boolean isZero(LocalDate day) {
        return day.getYear() <= 1;
    }

    /** A year of these is of the Iranian or the Islamic calendar, whose months are not ours. */
    private static boolean isOfAnotherCalendar(LocalDate day) {
        return day.getYear() >= 1300 && day.getYear() < 1500;
    }

    /** RFC 5322, 4.3. */
    private static int century(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    /**
     * A weekday that is off by one means that day and weekday come from different zones, and nobody knows which one
     * is meant. One that is further off was never computed from the date at all, and says nothing.
     */
    private boolean contradicts(LocalDate day) {
        if (weekday == null || day.getYear() < FIRST_WITH_TRUE_WEEKDAY) {
            return false;
        }
        int apart = Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7);
        return apart == 1 || apart == 6;
    }
}
