package newswire.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: RFC 822, RFC 1123, RFC 3339, ISO 8601, asctime, and what people make of these, in many languages. Rather
 * silent than wrong: where a date can be read in two ways, or contradicts itself, it is not read. A date without zone
 * is taken as UTC. Independent of the machine's locale, zone and clock; safe for use by many threads.
 */
public final class DateReader {

    private static final int LONGEST = 100;

    private DateReader() {}

    /**
     * The moment that a publisher states, to the second, null when there is none that is beyond doubt. Fractions are
     * read and left out: one feed of a publisher has them and the next has not, and the article is the same.
     */
    public static @Nullable Instant read(@Nullable String stated) {
        Instant exact = readExactly(stated);
        return exact == null || exact.getNano() == 0 ? exact : Instant.ofEpochSecond(exact.getEpochSecond());
    }

    /** The moment that a publisher states, with all of its fraction. */
    public static @Nullable Instant readExactly(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String text = stated.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            StatedDate date = DateScanner.scan(inAsciiDigits(text));
            return date == null ? null : date.instant();
        } catch (DateTimeException e) {
            return null; // No such day, hour or zone.
        }
    }

    private static String inAsciiDigits(String text) {
        StringBuilder digits = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && Character.isDigit(c)) {
                digits = digits == null ? new StringBuilder(text) : digits;
                digits.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return digits == null ? text : digits.toString();
    }
}
