package newswire.enrich.extract.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the months in the languages that news is written in, as the JDK's locale data has them. */
public final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "ru",
            "uk", "bg", "el", "id", "ms", "vi", "hr", "sr", "sl", "lt", "lv", "et", "ca", "is", "af", "sw", "hi", "bn",
            "ta", "mr", "ur", "fa", "ar", "he", "th", "sq", "mk", "ka", "hy", "az", "kk", "lb", "ga", "gl", "eu");
    private static final Map<String, Integer> BY_NAME = load();

    private MonthNames() {}

    /** Whether a word is a month's name, or its abbreviation, in one of the languages. */
    public static boolean isOne(String word) {
        return number(word) != null;
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        names.put("sept", 9);
        names.put("jänner", 1);
        names.put("feber", 2);
        return names;
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The month's number, null when this is no month's name. A name may be glued to it, as in {@code BrookMar}. */
    static @Nullable Integer number(String word) {
        Integer number = BY_NAME.get(key(word));
        int capital = word.length() - 1;
        while (capital > 0 && !Character.isUpperCase(word.charAt(capital))) {
            capital--;
        }
        return number != null || capital <= 0 || !Character.isLowerCase(word.charAt(capital - 1))
                ? number
                : BY_NAME.get(key(word.substring(capital)));
    }
}
