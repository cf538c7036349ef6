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
    private final Cursor cursor;
    private final StatedDate date = new StatedDate();
    private final TimeScanner time;

    private DateScanner(String text) {
        this.text = text;
        this.cursor = new Cursor(text);
        this.time = new TimeScanner(cursor, date);
    }

    static @Nullable StatedDate scan(String text) {
        DateScanner scanner = new DateScanner(text);
        return scanner.scan() ? scanner.date : null;
    }

    private boolean scan() {
        char separator = ' ';
        while (cursor.at < text.length()) {
            char c = text.charAt(cursor.at);
            boolean understood;
            if (c >= '0' && c <= '9') {
                understood = number(separator);
                separator = ' ';
            } else if (Character.isLetter(c)) {
                understood = word();
                separator = ' ';
            } else if ((c == '+' || c == '-' || c == '\u2212') && time.beginsOffset()) {
                understood = time.offset(c == '+' ? 1 : -1);
            } else if (c == '(' || c == '\uff08') {
                understood = comment(c == '(' ? ')' : '\uff09');
            } else {
                understood = isSeparator(c);
                separator = c > ' ' && c != '\u00a0' ? c : separator;
                cursor.at++;
            }
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    private boolean number(char separator) {
        int start = cursor.at;
        while (cursor.at < text.length() && Cursor.isDigit(text.charAt(cursor.at))) {
            cursor.at++;
        }
        int digits = cursor.at - start;
        if (cursor.at < text.length() && text.charAt(cursor.at) == ':' && digits <= 2) {
            return time.clock(cursor.value(start, cursor.at));
        }
        if (cursor.isNext("時时點点시") && digits <= 2) {
            return time.spelledOut(cursor.value(start, cursor.at));
        }
        if (start > 0 && (text.charAt(start - 1) | 0x20) == 't' && !date.hasTime() && (digits == 4 || digits == 6)) {
            int seconds = digits == 6 ? cursor.value(start + 4, cursor.at) : 0;
            return date.time(
                    cursor.value(start, start + 2), cursor.value(start + 2, start + 4), seconds, time.fraction());
        }
        boolean leadingMinus = separator == '-' && text.charAt(0) == '-' && start == 1;
        return date.day().number(text, start, cursor.at, separator, leadingMinus) && skipOrdinalEnding();
    }

    /** The endings of 1st, 2nd, 3rd, 4th and 1er belong to the number before. */
    private boolean skipOrdinalEnding() {
        for (String ending : new String[] {"st", "nd", "rd", "th", "er"}) {
            int end = cursor.at + ending.length();
            if (text.regionMatches(true, cursor.at, ending, 0, ending.length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                cursor.at = end;
            }
        }
        return true;
    }

    /** A comment in parentheses says again what the zone is. */
    private boolean comment(char closing) {
        int end = text.indexOf(closing, cursor.at);
        cursor.at = end < 0 ? text.length() : end + 1;
        return end > 0;
    }

    private boolean word() {
        int start = cursor.at;
        while (cursor.at < text.length() && isWordCharacter(text.charAt(cursor.at))) {
            cursor.at++;
        }
        int end = cursor.at;
        if (isPointed(start, end)) {
            end += 2; // "p.m"
            cursor.at = end;
        }
        String word = text.substring(start, end);
        if (word.length() == 1) {
            char letter = word.charAt(0);
            if ((letter | 0x20) == 't' && cursor.at < text.length() && Cursor.isDigit(text.charAt(cursor.at))) {
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
        if (date.hasTime() && cursor.at >= text.length() && date.zone(word)) {
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
        int i = cursor.at;
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
}
