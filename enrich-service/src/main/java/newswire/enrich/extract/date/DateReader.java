package newswire.enrich.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
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
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d\\s?[ap]\\.?m\\b");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?$");
    private static final Pattern IDEOGRAPHIC =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    /** Beside a month's name a year is one even where a number runs into it that style sheets alone part from it. */
    private static final String YEAR = "((?:19|20)\\d{2}|\\d{4}(?!\\d))";

    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ος|ª)?(?:\\s+de|\\s+of|-e)?[\\s-]*([\\p{L}\\p{M}]{3,14})\\.?(?:\\s+de|\\s+del)?[,\\s-]*"
                    + YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile("([\\p{L}\\p{M}]{3,24})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?" + YEAR);
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\.|\\s+m\\.|\\.\\s+gada)?[\\s,-]+([\\p{L}\\p{M}]{3,14})[\\s.,-]+(\\d{1,2})(?!\\d)");
    /** As programs print it: {@code Mon Aug 03 12:45:00 EDT 2026}. */
    private static final Pattern TIME_BEFORE_YEAR = Pattern.compile(
            "\\b(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s+[A-Z]{1,5})?(?:\\s*[+-]\\d{4})?)\\s+"
                    + YEAR);

    private static final Pattern TIME = Pattern.compile(
            "(?:^|[T\\s,|(·-])(\\d{1,2})(?::|h|(?<=\\d)\\.(?=\\d\\d(?:\\D|$)))(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s*([AaPp]\\.?[Mm]\\b\\.?)?\\s*(Z\\b|[+-]\\d{2}:?\\d{2}\\b|[+-]\\d{2}\\b|[A-Z]{2,4}\\b)?");
    private static final int MAX_LENGTH_WORD = 20;
    /** What comes right before a length. */
    private static final Pattern OF_LENGTH = Pattern.compile(
            "(?:video|audio|podcast|dauer|länge|duration|durée|duración|duração|durata|duur|length|listen|watch|play|[▶►⏵])[^\\p{L}\\d]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern UNIT =
            Pattern.compile("(?::\\d{2})?\\s*(?:min|sek|sec)\\p{L}*\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("BST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("IST", ZoneOffset.ofHoursMinutes(5, 30)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("ET", ZoneOffset.ofHours(-5)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private DateReader() {}

    /** The first date in the text, null when there is none that a news page could bear. */
    public static @Nullable StatedTime read(@Nullable String text) {
        return read(text, false);
    }

    /** The same where {@code 1/4/2024} may be the fourth of January. */
    static @Nullable StatedTime read(@Nullable String text, boolean monthFirst) {
        if (text == null) {
            return null;
        }
        String given = text.strip();
        if (given.isEmpty() || given.length() > MAX_LENGTH) {
            return null;
        }
        try {
            return find(given, monthFirst);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable StatedTime find(String text, boolean monthFirst) {
        if (EPOCH.matcher(text).matches()) {
            long epoch = Long.parseLong(text);
            return new StatedTime(
                    text.length() == 10 ? Instant.ofEpochSecond(epoch) : Instant.ofEpochMilli(epoch),
                    ZoneOffset.UTC,
                    false);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            LocalDate day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day != null && compact.group(4) != null) {
                LocalTime time = LocalTime.of(Integer.parseInt(compact.group(4)), Integer.parseInt(compact.group(5)));
                return new StatedTime(day.atTime(time).toInstant(ZoneOffset.UTC), null, false);
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
        if (worded != null) {
            return worded;
        }
        m = NUMERIC.matcher(text);
        return m.find() ? withTime(numeric(m, text, monthFirst), text, m) : null;
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

    private static @Nullable LocalDate numeric(Matcher m, String text, boolean american) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean dotted = m.group(2).equals(".");
        boolean halves = !dotted && HALF_DAY.matcher(text).find();
        boolean monthFirst = second > 12 || !dotted && (american || halves) && first <= 12;
        return monthFirst ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        int y = Integer.parseInt(year);
        return y < FIRST_YEAR || y > LAST_YEAR ? null : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable StatedTime withTime(@Nullable LocalDate day, String text, Matcher date) {
        if (day == null) {
            return null;
        }
        Matcher m = TIME.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        boolean after = m.region(date.end(), text.length()).find();
        if (!after && !m.region(0, date.start()).find() || isLength(text, m)) {
            return onDay(day);
        }
        int hour = Integer.parseInt(m.group(1));
        int minute = Integer.parseInt(m.group(2));
        String half = m.group(4);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            return onDay(day);
        }
        int second = m.group(3) == null ? 0 : Math.min(59, Integer.parseInt(m.group(3)));
        ZoneOffset zone = zone(m.group(5));
        LocalDateTime local = day.atTime(hour, minute, second);
        return new StatedTime(local.toInstant(zone == null ? ZoneOffset.UTC : zone), zone, false);
    }

    /** Whether what reads like a time of day says how long a video or the like is. */
    private static boolean isLength(String text, Matcher time) {
        String before = text.substring(Math.max(0, time.start(1) - MAX_LENGTH_WORD), time.start(1));
        return OF_LENGTH.matcher(before).find()
                || UNIT.matcher(text).region(time.end(2), text.length()).lookingAt();
    }

    private static @Nullable ZoneOffset zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return Character.isLetter(written.charAt(0)) ? ZONES.get(written) : ZoneOffset.of(written);
    }

    private static StatedTime onDay(LocalDate day) {
        return new StatedTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, true);
    }
}
