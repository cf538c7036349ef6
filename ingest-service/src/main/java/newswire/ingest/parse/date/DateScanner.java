package newswire.ingest.parse.date;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a date apart: numbers, names, time, zone. Gives up at the first thing that it does not understand. */
final class DateScanner {

    private static final Set<String> FILLERS = Set.of(
            ("of at feira de del den der um uhr le la il kl klo om as o w v u d e on the godz klockan г года в р στις 年 月 日 년 월 일 号")
                    .split(" "));

    private final String text;
    private final StatedDate date = new StatedDate();
    private int at;

    private DateScanner(String text) {
        this.text = text;
    }

    static @Nullable StatedDate scan(String text) {
        DateScanner scanner = new DateScanner(text);
        return scanner.scan() ? scanner.date : null;
    }

    private boolean scan() {
        char separator = ' ';
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood;
            if (c >= '0' && c <= '9') {
                understood = number(separator);
                separator = ' ';
            } else if (Character.isLetter(c)) {
                understood = word();
                separator = ' ';
            } else if ((c == '+' || c == '-' || c == '\u2212') && beginsOffset()) {
                understood = offset(c == '+' ? 1 : -1);
            } else if (c == '(' || c == '\uff08') {
                understood = comment(c == '(' ? ')' : '\uff09');
            } else {
                understood = isSeparator(c);
                separator = c > ' ' && c != '\u00a0' ? c : separator;
                at++;
            }
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    private boolean number(char separator) {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        int digits = at - start;
        if (at < text.length() && text.charAt(at) == ':' && digits <= 2) {
            return time(value(start, at));
        }
        if (isNext("時时點点시") && digits <= 2) {
            return spelledOut(value(start, at));
        }
        if (start > 0 && (text.charAt(start - 1) | 0x20) == 't' && !date.hasTime() && (digits == 4 || digits == 6)) {
            int seconds = digits == 6 ? value(start + 4, at) : 0;
            return date.time(value(start, start + 2), value(start + 2, start + 4), seconds, fraction());
        }
        boolean leadingMinus = separator == '-' && text.charAt(0) == '-' && start == 1;
        return date.day().number(text, start, at, separator, leadingMinus) && skipOrdinalEnding();
    }

    /** The endings of 1st, 2nd, 3rd, 4th and 1er belong to the number before. */
    private boolean skipOrdinalEnding() {
        for (String ending : new String[] {"st", "nd", "rd", "th", "er"}) {
            int end = at + ending.length();
            if (text.regionMatches(true, at, ending, 0, ending.length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                at = end;
            }
        }
        return true;
    }

    private boolean time(int hour) {
        if (date.hasTime()) {
            return false;
        }
        int minute = twoDigitsAfterColon();
        if (minute < 0) {
            return false;
        }
        int second = 0;
        int nanos = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            second = twoDigitsAfterColon();
            nanos = second < 0 ? 0 : fraction();
        }
        return second >= 0 && date.time(hour, minute, second, nanos);
    }

    /** "8時30分": what follows each number says what it is. */
    private boolean spelledOut(int hour) {
        if (date.hasTime()) {
            return false;
        }
        date.korean(isNext("시"));
        at++;
        int minute = counted("分분");
        int second = minute < 0 ? 0 : Math.max(0, counted("秒초"));
        return date.time(hour, Math.max(0, minute), second, 0);
    }

    /** A number before one of these units, which is passed over; -1 where there is none. */
    private int counted(String units) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == start || end - start > 2 || end == text.length() || units.indexOf(text.charAt(end)) < 0) {
            return -1;
        }
        at = end + 1;
        return value(start, end);
    }

    private boolean isNext(String units) {
        return at < text.length() && units.indexOf(text.charAt(at)) >= 0;
    }

    private int twoDigitsAfterColon() {
        int start = at + 1;
        if (start + 2 > text.length() || !isDigit(text.charAt(start)) || !isDigit(text.charAt(start + 1))) {
            return -1;
        }
        at = start + 2;
        return at < text.length() && isDigit(text.charAt(at)) ? -1 : value(start, at);
    }

    /** Nanoseconds of a fraction of any length; digits beyond the ninth are dropped. */
    private int fraction() {
        if (at + 1 >= text.length()
                || text.charAt(at) != '.' && text.charAt(at) != ','
                || !isDigit(text.charAt(at + 1))) {
            return 0;
        }
        at++;
        int nanos = 0;
        int unit = 100_000_000;
        while (at < text.length() && isDigit(text.charAt(at))) {
            nanos += (text.charAt(at) - '0') * unit;
            unit /= 10;
            at++;
        }
        return nanos;
    }

    private boolean beginsOffset() {
        return (date.hasTime() || date.hasZone())
                && !date.hasOffset()
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
    }

    private boolean offset(int sign) {
        int start = at + 1;
        at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        int digits = at - start;
        if (digits <= 2 && at < text.length() && text.charAt(at) == ':') {
            int minutes = twoDigitsAfterColon();
            return minutes >= 0 && date.offset(sign, value(start, start + digits), minutes);
        }
        return switch (digits) {
            case 1, 2 -> date.offset(sign, value(start, at), 0);
            case 3 -> date.offset(sign, value(start, start + 1), value(start + 1, at));
            case 4 -> date.offset(sign, value(start, start + 2), value(start + 2, at));
            default -> false;
        };
    }

    /** A comment in parentheses says again what the zone is. */
    private boolean comment(char closing) {
        int end = text.indexOf(closing, at);
        at = end < 0 ? text.length() : end + 1;
        return end > 0;
    }

    private boolean word() {
        int start = at;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        int end = at;
        if (isPointed(start, end)) {
            end += 2; // "p.m"
            at = end;
        }
        String word = text.substring(start, end);
        if (word.length() == 1) {
            char letter = word.charAt(0);
            if ((letter | 0x20) == 't' && at < text.length() && isDigit(text.charAt(at))) {
                return true;
            } else if ((letter | 0x20) == 'z') {
                return date.hasOffset() || date.zone("utc");
            }
        }
        return understand(word.toLowerCase(Locale.ROOT), start);
    }

    private boolean understand(String word, int start) {
        int month = Names.month(word);
        if (month > 0 && !date.day().hasMonth() && !isWeekdayByPlace(word, start)) {
            return date.day().month(month);
        }
        DayOfWeek day = Names.weekday(word);
        if (day != null && !date.day().hasWeekday()) {
            date.day().weekday(day);
            return true;
        }
        int half = Names.half(word);
        if (half != 0) {
            return date.half(half, Names.korean(word));
        }
        if (date.hasTime() && at >= text.length() && date.zone(word)) {
            return true; // In front, some of these names are words: "at 5 pm", "5 pm AT".
        }
        boolean standsAlone =
                start > 0 && (word.length() > 1 || word.charAt(0) >= 0x3000 || text.charAt(start - 1) <= ' ');
        if (standsAlone && FILLERS.contains(word)) {
            date.korean(Names.korean(word));
            return true;
        }
        if ((date.hasTime() || date.day().hasNumber()) && date.zone(word)) {
            return true;
        }
        // A day's name in a language that we do not know: it may be left out, but it stands in front, before a comma.
        return Names.isWeekdayOfManyMeanings(word) || start == 0 && nextIs(',') && word.length() > 1;
    }

    /** Names like 'mar' are a month and a day of the week: in front of a date they are the day. */
    private boolean isWeekdayByPlace(String word, int start) {
        return start == 0
                && (nextIs(',') || nextIs('.'))
                && (Names.weekday(word) != null || Names.isWeekdayOfManyMeanings(word));
    }

    private boolean nextIs(char c) {
        int i = at;
        while (i < text.length() && text.charAt(i) == '.' && c != '.') {
            i++;
        }
        return i < text.length() && text.charAt(i) == c;
    }

    /** Whether this is the first half of "p.m.". */
    private boolean isPointed(int start, int end) {
        return end - start == 1
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && (text.charAt(end + 1) | 0x20) == 'm';
    }

    private static boolean isWordCharacter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || c == '/'
                || c == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || ",.-/|'\u2019\u2013\u00a0\u202f\u200e\u200f".indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int value(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
