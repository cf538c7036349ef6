package newswire.enrich.extract.date;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;

/** Lines that say how long a story takes to read: {@code 3 min read}, {@code Lesezeit: 4 Minuten}. */
final class ReadingTime {

    private static final WordLists LISTS = WordLists.of(ReadingTime.class, "mul");
    private static final Set<String> MINUTES = LISTS.list("minutes");
    private static final Set<String> READING = LISTS.list("reading");
    private static final Set<String> BESIDE = LISTS.list("beside-reading");
    private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,2}[-–])?\\d{1,2}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0:.,|·•()~≈<-]+");
    private static final int MOST_LENGTH = 50;

    private ReadingTime() {}

    static boolean isOne(String line) {
        if (line.length() > MOST_LENGTH) {
            return false;
        }
        boolean number = false;
        boolean minutes = false;
        boolean reading = false;
        for (String word : BETWEEN.split(line.strip().toLowerCase(Locale.ROOT))) {
            boolean isNumber = NUMBER.matcher(word).matches();
            boolean isMinutes = MINUTES.contains(word);
            boolean isReading = READING.contains(word);
            if (!(isNumber || isMinutes || isReading || BESIDE.contains(word) || word.isEmpty())) {
                return false;
            }
            number |= isNumber;
            minutes |= isMinutes;
            reading |= isReading;
        }
        return number && minutes && reading;
    }
}
