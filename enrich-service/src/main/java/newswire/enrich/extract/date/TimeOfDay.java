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
    private static final Pattern TIME = Pattern.compile(
            "(?:^|[T\\s,،|(·)-]|(?<=[日일]))(" + MORNING + "|" + EVENING + ")?\\s?"
                    + "(\\d{1,2})(?::|h|\\s?[時时시點点]\\s?|(?<=\\d)\\.(?=\\d\\d(?:\\D|$)))(\\d{2})[分분]?(?::(\\d{2}))?(?:[.,]\\d{1,9})?"
                    + "\\s*([AaPp]\\.?[Mm]\\b\\.?|[صم](?!\\p{L}))?\\s*\\(?((?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d)|Z\\b|[+-]\\d{2}:?\\d{2}\\b|[+-]\\d{2}\\b|[A-Z]{2,4}\\b)?");

    private static final int MAX_LENGTH_WORD = 20;
    /** What comes right before a length. */
    private static final Pattern OF_LENGTH = Pattern.compile(
            "(?:video|audio|podcast|dauer|länge|duration|durée|duración|duração|durata|duur|length|listen|watch|play|[▶►⏵])[^\\p{L}\\d]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern UNIT =
            Pattern.compile("(?::\\d{2})?\\s*(?:min|sek|sec)\\p{L}*\\b", Pattern.CASE_INSENSITIVE);

    private static final int NOON = 12;

    private TimeOfDay() {}

    /** The moment on a day whose date is this part of a text: by a time behind it, or else before it; null when there is none. */
    static @Nullable StatedTime on(LocalDate day, String text, int dateStart, int dateEnd) {
        Matcher m = TIME.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        boolean after = m.region(dateEnd, text.length()).find();
        if (!after && !m.region(0, dateStart).find() || isLength(text, m)) {
            return null;
        }
        int hour = hour(m);
        int minute = Integer.parseInt(m.group(3));
        if (hour > 23 || minute > 59) {
            return null;
        }
        int second = m.group(4) == null ? 0 : Math.min(59, Integer.parseInt(m.group(4)));
        LocalDateTime local = day.atTime(hour, minute, second);
        String written = m.group(6);
        ZoneOffset zone = written == null ? null : ZoneNames.offset(written, local);
        return new StatedTime(local.toInstant(zone == null ? ZoneOffset.UTC : zone), zone, false);
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
