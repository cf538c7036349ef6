package newswire.enrich.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date out of text in any of the forms that publishers use: ISO 8601 and its near misses, RFC 1123, epoch
 * seconds, and dates in words in some fifty languages. In {@code 5/6/2024} the day comes first unless that is impossible
 * or the text is American by its AM/PM.
 */
public final class DateReader {

    private static final int MAX_LENGTH = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    /** By how much Thai years are ahead. */
    private static final int BUDDHIST = 543;

    private static final int YEAR_DIGITS = 4;
    private static final int COMPACT_DIGITS = 8;
    private static final int EPOCH_DIGITS = 10;

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?$");
    private static final Pattern IDEOGRAPHIC =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    /** Beside a month's name a year is one even where a number runs into it that style sheets alone part from it. */
    private static final String YEAR = "((?:19|20)\\d{2}|\\d{4}(?!\\d))";

    /** A month's name, which may be short where letters stand for much, or have a dot or a space in it. */
    private static final String MONTH =
            "((?:كانون|تشرين)\\s\\p{L}{4,7}|[\\p{L}\\p{M}]{3,14}|\\p{IsThai}{1,3}\\.\\p{IsThai}|[\\p{IsArabic}\\p{IsBengali}\\p{IsDevanagari}]{2})";

    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ος|ª)?(?:\\s+de|\\s+of|-e)?[\\s-]*" + MONTH
                    + "\\.?(?:/[\\p{L}\\s]{2,14})?(?:\\s+de|\\s+del)?[,،\\s-]*" + YEAR);
    private static final Pattern NUMBERED_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+(?:tháng|thg)\\s+(\\d{1,2})[\\s,]+(?:năm\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([\\p{L}\\p{M}]{3,24})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?" + YEAR);
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\.|\\s+m\\.|\\.\\s+gada)?[\\s,-]+([\\p{L}\\p{M}]{3,14})[\\s.,-]+(\\d{1,2})(?!\\d)");
    /** As programs print it: {@code Mon Aug 03 12:45:00 EDT 2026}. */
    private static final Pattern TIME_BEFORE_YEAR = Pattern.compile(
            "\\b(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+[A-Z]{1,5})?(?:\\s*[+-]\\d{4})?)\\s+"
                    + YEAR);

    private DateReader() {}

    /** The first date in the text, null when there is none that a news page could bear. */
    public static @Nullable StatedTime read(@Nullable String text) {
        return read(text, DateHabits.UNKNOWN);
    }

    /** The same for readers of these habits: {@code 1/4/2024} may be the fourth of January. */
    static @Nullable StatedTime read(@Nullable String text, DateHabits habits) {
        if (text == null) {
            return null;
        }
        String given = Digits.western(text.strip());
        if (given.isEmpty() || given.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return find(given, habits);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable StatedTime find(String text, DateHabits habits) {
        int digits = Digits.longestRun(text);
        if (digits < YEAR_DIGITS) { // and so no date that has its year in full
            return digits == 0 ? null : inNumbers(text, habits);
        }
        if (digits >= EPOCH_DIGITS && EPOCH.matcher(text).matches()) {
            long epoch = Long.parseLong(text);
            return new StatedTime(
                    text.length() == 10 ? Instant.ofEpochSecond(epoch) : Instant.ofEpochMilli(epoch),
                    ZoneOffset.UTC,
                    false);
        }
        Matcher compact = COMPACT.matcher(text);
        if (digits >= COMPACT_DIGITS && compact.find()) {
            LocalDate day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day != null && compact.group(4) != null) {
                LocalTime time = LocalTime.of(Integer.parseInt(compact.group(4)), Integer.parseInt(compact.group(5)));
                ZoneOffset offset = compact.group(7) == null ? null : ZoneOffset.UTC;
                return new StatedTime(day.atTime(time).toInstant(ZoneOffset.UTC), offset, false);
            }
            return day == null ? null : onDay(day);
        }
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return withTime(day(m.group(1), m.group(2), m.group(3)), text, m);
        }
        m = IDEOGRAPHIC.matcher(text);
        if (m.find()) {
            return withTime(day(m.group(1), m.group(2), m.group(3)), text, m);
        }
        StatedTime worded = inWords(text);
        return worded == null ? inNumbers(text, habits) : worded;
    }

    private static @Nullable StatedTime inNumbers(String text, DateHabits habits) {
        Matcher m = NUMERIC.matcher(text);
        return m.find() ? withTime(numeric(m, text, habits), text, m) : null;
    }

    private static @Nullable StatedTime inWords(String text) {
        Matcher m = DAY_MONTH.matcher(text);
        while (m.find()) {
            Integer month = MonthNames.number(m.group(2));
            if (month != null) {
                return withTime(day(m.group(3), month.toString(), m.group(1)), text, m);
            }
        }
        m = MONTH_DAY.matcher(text);
        while (m.find()) {
            Integer month = MonthNames.number(m.group(1));
            if (month != null) {
                return withTime(day(m.group(3), month.toString(), m.group(2)), text, m);
            }
        }
        m = NUMBERED_MONTH.matcher(text);
        if (m.find()) {
            return withTime(day(m.group(3), m.group(2), m.group(1)), text, m);
        }
        m = YEAR_MONTH_DAY.matcher(text);
        while (m.find()) {
            Integer month = MonthNames.number(m.group(2));
            if (month != null) {
                return withTime(day(m.group(1), month.toString(), m.group(3)), text, m);
            }
        }
        m = TIME_BEFORE_YEAR.matcher(text);
        return m.find() ? inWords(m.replaceFirst("$1 $2 $4 $3")) : null;
    }

    private static @Nullable LocalDate numeric(Matcher m, String text, DateHabits habits) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (isYearFirst(m, habits)) {
            return day(fullYear(m.group(1), habits), m.group(3), m.group(4));
        }
        String year = m.group(4).length() == 2 ? fullYear(m.group(4), habits) : m.group(4);
        boolean dotted = m.group(2).equals(".");
        boolean halves = !dotted && HALF_DAY.matcher(text).find();
        boolean monthFirst = second > 12 || !dotted && (habits.monthFirst() || halves) && first <= 12;
        return monthFirst ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1));
    }

    private static String fullYear(String digits, DateHabits habits) {
        return (habits.isToCome(Integer.parseInt(digits)) ? "19" : "20") + digits;
    }

    /** Whether three numbers of two digits, parted by hyphens, begin with the year: the last one would be one to come. */
    private static boolean isYearFirst(Matcher m, DateHabits habits) {
        boolean hyphens = m.group(2).equals("-") && m.group(1).length() == 2;
        return hyphens
                && m.group(4).length() == 2
                && habits.isToCome(Integer.parseInt(m.group(4)))
                && Integer.parseInt(m.group(4)) <= LAST_DAY
                && Integer.parseInt(m.group(3)) <= LAST_MONTH;
    }

    /** A day by the Gregorian calendar, the Buddhists', who count years from earlier on, or Iran's. */
    private static @Nullable LocalDate day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (PersianCalendar.isYear(y)) {
            LocalDate date = m < 1 || m > LAST_MONTH || d < 1 || d > LAST_DAY ? null : PersianCalendar.date(y, m, d);
            return date == null || date.getYear() < FIRST_YEAR ? null : date;
        }
        int gregorian = y > LAST_YEAR ? y - BUDDHIST : y;
        return gregorian < FIRST_YEAR || gregorian > LAST_YEAR ? null : LocalDate.of(gregorian, m, d);
    }

    private static @Nullable StatedTime withTime(@Nullable LocalDate day, String text, Matcher date) {
        StatedTime time = day == null ? null : TimeOfDay.on(day, text, date.start(), date.end());
        return day == null || time != null ? time : onDay(day);
    }

    private static StatedTime onDay(LocalDate day) {
        return new StatedTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, true);
    }
}
