package newswire.enrich.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The solar calendar of Iran and Afghanistan, whose year begins at the equinox of March. */
final class PersianCalendar {

    /** The years of the page's time: those of Gregorian 1922 to 2051, before those that the year of Mecca has now. */
    static final int FIRST_YEAR = 1301;

    static final int LAST_YEAR = 1430;

    /** The months by name, from the first. */
    static final Map<String, Integer> MONTHS =
            numbered("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند");

    /** Of 33 years those that have a day more. */
    private static final List<Integer> LEAP = List.of(1, 5, 9, 13, 17, 22, 26, 30);

    private static final int CYCLE = 33;
    private static final int YEAR = 365;
    private static final int LONG_MONTHS = 6;
    private static final int LONG_MONTH = 31;
    private static final int KNOWN_YEAR = 1403;
    private static final LocalDate FIRST_OF_KNOWN = LocalDate.of(2024, 3, 20);

    private PersianCalendar() {}

    private static Map<String, Integer> numbered(String names) {
        List<String> all = List.of(names.split(" "));
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toUnmodifiableMap(all::get, i -> i + 1));
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The Gregorian date of a day of one of these years. */
    static LocalDate date(int year, int month, int day) {
        int longs = Math.min(month - 1, LONG_MONTHS);
        int inYear = longs * LONG_MONTH + (month - 1 - longs) * (LONG_MONTH - 1) + day - 1;
        return FIRST_OF_KNOWN.plusDays(before(year) - before(KNOWN_YEAR) + inYear);
    }

    private static long before(int year) {
        int rest = year % CYCLE;
        long leap = (long) (year / CYCLE) * LEAP.size()
                + LEAP.stream().filter(y -> y < rest).count();
        return (long) year * YEAR + leap;
    }
}
