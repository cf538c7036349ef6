package newswire.enrich.extract.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.StatedTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of day that stands beside a date, with its zone. */
final class TimeOfDay {

    private static final String MORNING = "午前|上午|오전";
    private static final String EVENING = "午後|午后|下午|晚上|오후";
    private static final String BEFORE = "(?:^|[T\\s,،|(·)-]|(?<=[日일）]))";
    private static final String BEFORE_NOON = "[AaPp]\\.?[Mm]\\b\\.?";
    private static final String ZONE =
            "\\s*\\(?((?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d)|Z\\b|[+-]\\d{2}:?\\d{2}\\b|[+-]\\d{2}\\b|[A-Z]{2,4}\\b"
                    + "|[A-Z][a-z]{3,9}/[A-Z][A-Za-z_]{3,20}\\b)?";
    private static final Pattern TIME = Pattern.compile(BEFORE + "(" + MORNING + "|" + EVENING + ")?\\s?"
            + "(\\d{1,2})(?:[:：]|h|\\s?[時时시點点]\\s?|(?<=\\d)\\.(?=\\d\\d(?:\\D|$)))(\\d{2})[分분]?(?::(\\d{2}))?(?:[.,]\\d{1,9})?"
            + "(?:\\s?(?:Uhr|uur|hrs|h)\\b)?\\s*(" + BEFORE_NOON + "|[صم](?!\\p{L}))?" + ZONE);
    /** A time of day without minutes: {@code 8 p.m. ET}, {@code 8时}; the groups are those of {@link #TIME}. */
    private static final Pattern HOUR = Pattern.compile(BEFORE + "(" + MORNING + "|" + EVENING + ")?\\s?"
            + "(\\d{1,2})()()(?:\\s?(" + BEFORE_NOON + ")(?!\\s\\p{L}\\p{Ll})|\\s?[時时시點点](?![間间\\d]))" + ZONE);

    private static final int MAX_LENGTH_WORD = 20;
    /** What comes right before a length. */
    private static final Pattern OF_LENGTH = Pattern.compile(
            "(?:video|audio|podcast|dauer|länge|duration|durée|duración|duração|durata|duur|length|listen|watch|play|[▶►⏵])[^\\p{L}\\d]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern UNIT =
            Pattern.compile("(?::\\d{2})?\\s*(?:min|sek|sec)\\p{L}*\\b", Pattern.CASE_INSENSITIVE);

    private static final int NOON = 12;
    /** At the day's end. */
    private static final int MIDNIGHT = 24;

    private TimeOfDay() {}

    /** The moment on a day whose date is this part of a text: by a time behind it, or else before it; null when there is none. */
    static @Nullable StatedTime on(LocalDate day, String text, int dateStart, int dateEnd) {
        Matcher m = find(TIME, text, dateStart, dateEnd);
        m = m == null ? find(HOUR, text, dateStart, dateEnd) : m;
        if (m == null || isLength(text, m)) {
            return null;
        }
        int hour = hour(m);
        int minute = number(m.group(3));
        boolean midnight = hour == MIDNIGHT && minute == 0;
        if (hour >= MIDNIGHT && !midnight || minute > 59) {
            return null;
        }
        LocalDateTime local =
                day.plusDays(midnight ? 1 : 0).atTime(hour % MIDNIGHT, minute, Math.min(59, number(m.group(4))));
        String written = m.group(6);
        ZoneOffset zone = written == null ? null : ZoneNames.offset(written, local);
        return new StatedTime(local.toInstant(zone == null ? ZoneOffset.UTC : zone), zone, false);
    }

    /** A time behind a date, or else before it; null when there is none. */
    private static @Nullable Matcher find(Pattern time, String text, int dateStart, int dateEnd) {
        Matcher m = time.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        return m.region(dateEnd, text.length()).find() || m.region(0, dateStart).find() ? m : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The hour of 24, where the text says which half of the day. */
    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group(2));
        String before = time.group(1);
        String behind = time.group(5);
        if (before == null && behind == null || hour > NOON) {
            return hour;
        }
        boolean second = before == null
                ? Character.toLowerCase(behind.charAt(0)) == 'p' || behind.charAt(0) == 'م'
                : EVENING.contains(before);
        return hour % NOON + (second ? NOON : 0);
    }

    /** Whether what reads like a time of day says how long a video or the like is. */
    private static boolean isLength(String text, Matcher time) {
        String before = text.substring(Math.max(0, time.start(2) - MAX_LENGTH_WORD), time.start(2));
        return OF_LENGTH.matcher(before).find()
                || UNIT.matcher(text).region(time.end(3), text.length()).lookingAt();
    }
}
