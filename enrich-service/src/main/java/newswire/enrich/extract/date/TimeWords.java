package newswire.enrich.extract.date;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** Words around the date of a story, in small letters. */
public final class TimeWords {

    /** Shorter names of days are other words too. */
    private static final int SHORTEST = 3;

    private static final WordLists LISTS = WordLists.of(TimeWords.class, "mul");
    private static final Set<String> CHANGED = LISTS.list("changed");
    private static final Set<String> PUBLISHED = LISTS.list("published");
    private static final Set<String> DAYS = days();

    private TimeWords() {}

    /** Words that say that it was changed. */
    public static Set<String> changed() {
        return CHANGED;
    }

    /** Words that say that it was published, and others of a line that does. */
    public static Set<String> published() {
        return PUBLISHED;
    }

    /** Whether a word is a day of the week, or its abbreviation, in a language that news is written in. */
    public static boolean isDay(String word) {
        return DAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> days() {
        Set<String> days = new HashSet<>();
        for (String language : MonthNames.LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = day.getDisplayName(style, Locale.forLanguageTag(language))
                            .toLowerCase(Locale.ROOT);
                    if (name.length() >= SHORTEST) {
                        days.add(name);
                    }
                }
            }
        }
        return Set.copyOf(days);
    }
}
