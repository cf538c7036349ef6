package newswire.enrich.extract.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the months in the languages that news is written in, as the JDK's locale data has them. */
public final class MonthNames {

    /** The languages that news is written in. */
    static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "ru",
            "uk", "bg", "el", "id", "ms", "vi", "hr", "sr", "sl", "lt", "lv", "et", "ca", "is", "af", "sw", "hi", "bn",
            "ta", "mr", "ur", "fa", "ar", "he", "th", "sq", "mk", "ka", "hy", "az", "kk", "lb", "ga", "gl", "eu",
            "ar-LB", "ar-MA", "ar-DZ");
    /** From here on letters stand for so much that two may be a name. */
    private static final char EASTERN = 0x0600;
    /** What Hebrew puts before a name for {@code in}. */
    private static final char IN = 'ב';

    private static final Map<String, Integer> BY_NAME = load();

    private MonthNames() {}

    /** Whether a word is a month's name, or its abbreviation, in one of the languages. */
    public static boolean isOne(String word) {
        return number(word) != null;
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.length() >= (name.charAt(0) < EASTERN ? 3 : 2) && !Character.isDigit(name.charAt(0))) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        names.put("sept", 9);
        names.put("jänner", 1);
        names.put("feber", 2);
        PersianCalendar.MONTHS.forEach(names::putIfAbsent);
        return names;
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return bare.isEmpty() || bare.charAt(0) < EASTERN ? bare : folded(bare);
    }

    /** With the signs and letters of Indian scripts that some write and others don't as one. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("\u093c", "")
                .replace("\u09bc", "")
                .replace('\u09c0', '\u09bf');
    }

    /** The month's number, null when this is no month's name. A name may be glued to it, as in {@code BrookMar}. */
    static @Nullable Integer number(String word) {
        Integer number = BY_NAME.get(key(word));
        if (number == null && word.length() > 2 && word.charAt(0) == IN) {
            return BY_NAME.get(key(word.substring(1)));
        }
        int capital = word.length() - 1;
        while (capital > 0 && !Character.isUpperCase(word.charAt(capital))) {
            capital--;
        }
        return number != null || capital <= 0 || !Character.isLowerCase(word.charAt(capital - 1))
                ? number
                : BY_NAME.get(key(word.substring(capital)));
    }
}
