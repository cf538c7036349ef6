package newswire.ingest.parse.date;

/** Takes the time of a date apart, and how far its zone is from UTC. */
final class TimeScanner {

    private final Cursor cursor;
    private final StatedDate date;

    TimeScanner(Cursor cursor, StatedDate date) {
        this.cursor = cursor;
        this.date = date;
    }

    /** What follows the hour of "8:30:15.5". */
    boolean clock(int hour) {
        if (date.hasTime()) {
            return false;
        }
        int minute = twoDigitsAfterColon();
        if (minute < 0) {
            return false;
        }
        int second = 0;
        int nanos = 0;
        if (cursor.at < cursor.text.length() && cursor.text.charAt(cursor.at) == ':') {
            second = twoDigitsAfterColon();
            nanos = second < 0 ? 0 : fraction();
        }
        return second >= 0 && date.time(hour, minute, second, nanos);
    }

    /** "8時30分": what follows each number says what it is. */
    boolean spelledOut(int hour) {
        if (date.hasTime()) {
            return false;
        }
        date.korean(cursor.isNext("시"));
        cursor.at++;
        int minute = counted("分분");
        int second = minute < 0 ? 0 : Math.max(0, counted("秒초"));
        return date.time(hour, Math.max(0, minute), second, 0);
    }

    /** A number before one of these units, which is passed over; -1 where there is none. */
    private int counted(String units) {
        int start = cursor.at;
        while (start < cursor.text.length() && cursor.text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < cursor.text.length() && Cursor.isDigit(cursor.text.charAt(end))) {
            end++;
        }
        if (end == start
                || end - start > 2
                || end == cursor.text.length()
                || units.indexOf(cursor.text.charAt(end)) < 0) {
            return -1;
        }
        cursor.at = end + 1;
        return cursor.value(start, end);
    }

    private int twoDigitsAfterColon() {
        int start = cursor.at + 1;
        if (start + 2 > cursor.text.length()
                || !Cursor.isDigit(cursor.text.charAt(start))
                || !Cursor.isDigit(cursor.text.charAt(start + 1))) {
            return -1;
        }
        cursor.at = start + 2;
        return cursor.at < cursor.text.length() && Cursor.isDigit(cursor.text.charAt(cursor.at))
                ? -1
                : cursor.value(start, cursor.at);
    }

    /** Nanoseconds of a fraction of any length; digits beyond the ninth are dropped. */
    int fraction() {
        if (cursor.at + 1 >= cursor.text.length()
                || cursor.text.charAt(cursor.at) != '.' && cursor.text.charAt(cursor.at) != ','
                || !Cursor.isDigit(cursor.text.charAt(cursor.at + 1))) {
            return 0;
        }
        cursor.at++;
        int nanos = 0;
        int unit = 100_000_000;
        while (cursor.at < cursor.text.length() && Cursor.isDigit(cursor.text.charAt(cursor.at))) {
            nanos += (cursor.text.charAt(cursor.at) - '0') * unit;
            unit /= 10;
            cursor.at++;
        }
        return nanos;
    }

    boolean beginsOffset() {
        return (date.hasTime() || date.hasZone())
                && !date.hasOffset()
                && cursor.at + 1 < cursor.text.length()
                && Cursor.isDigit(cursor.text.charAt(cursor.at + 1));
    }

    boolean offset(int sign) {
        int start = cursor.at + 1;
        cursor.at = start;
        while (cursor.at < cursor.text.length() && Cursor.isDigit(cursor.text.charAt(cursor.at))) {
            cursor.at++;
        }
        int digits = cursor.at - start;
        if (digits <= 2 && cursor.at < cursor.text.length() && cursor.text.charAt(cursor.at) == ':') {
            int minutes = twoDigitsAfterColon();
            return minutes >= 0 && date.offset(sign, cursor.value(start, start + digits), minutes);
        }
        return switch (digits) {
            case 1, 2 -> date.offset(sign, cursor.value(start, cursor.at), 0);
            case 3 -> date.offset(sign, cursor.value(start, start + 1), cursor.value(start + 1, cursor.at));
            case 4 -> date.offset(sign, cursor.value(start, start + 2), cursor.value(start + 2, cursor.at));
            default -> false;
        };
    }
}
