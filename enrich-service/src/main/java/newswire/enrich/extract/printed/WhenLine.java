package newswire.enrich.extract.printed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.date.MonthNames;
import newswire.enrich.extract.date.TimeWords;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when a story was published, when it was changed, or both, and nothing else.
 *
 * @param published null when the line only says when it was changed
 * @param modified null when the line does not say
 */
record WhenLine(@Nullable StatedTime published, @Nullable StatedTime modified) {

    private static final int MOST_WORDS = 30;
    private static final int MOST_OTHERS = 2;

    /** What parts two times, and what comes before that of a change. */
    private static final Pattern CHANGED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:last\\s+)?(?:" + String.join("|", TimeWords.changed()) + ")(?!\\p{L})");

    private static final Set<String> KNOWN = known();
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private static Set<String> known() {
        Set<String> known = new HashSet<>(TimeWords.changed());
        known.addAll(TimeWords.published());
        return known;
    }

    /** Null when the line is another. */
    static @Nullable WhenLine read(String line) {
        if (line.chars().noneMatch(Character::isDigit) || Words.count(line) > MOST_WORDS) {
            return null;
        }
        List<String> parts = List.of(CHANGED.split(line, 2));
        String first = parts.getFirst();
        StatedTime published = DateReader.read(first);
        StatedTime modified = parts.size() < 2 ? null : DateReader.read(parts.getLast());
        boolean dated = published != null || modified != null && first.chars().noneMatch(Character::isDigit);
        return dated && others(line) <= MOST_OTHERS ? new WhenLine(published, modified) : null;
    }

    /** Words that are too long for a zone's name, and neither a month nor one that says what was done: the day of the week. */
    private static long others(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(word -> !KNOWN.contains(word) && !MonthNames.isOne(word))
                .count();
    }
}
