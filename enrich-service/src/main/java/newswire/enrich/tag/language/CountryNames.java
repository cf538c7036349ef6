package newswire.enrich.tag.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What countries are called in a language, as the Unicode CLDR that comes with the Java runtime has them. Immutable. */
public final class CountryNames {

    private static final Map<String, CountryNames> ALL = new ConcurrentHashMap<>();
    private static final int MOST = 5_000;

    private final Map<String, String> english = new HashMap<>();

    /** All names of several words; the longest first, for some begin others. */
    private final Pattern inWords;

    /** A stretch of text, by its UTF-16 code units. */
    public record Span(int start, int end) {}

    private CountryNames(Locale language) {
        var several = new ArrayList<String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            var name = plain(country.getDisplayCountry(language));
            english.put(name, withoutSigns(country.getDisplayCountry(Locale.ENGLISH)));
            if (name.indexOf(' ') > 0 || name.indexOf('\'') > 0) {
                several.add(name);
            }
        }
        several.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        inWords = Pattern.compile(several.stream()
                .map(name -> Pattern.quote(name).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    /** @param language BCP 47 primary tag */
    public static CountryNames in(String language) {
        return ALL.computeIfAbsent(language, tag -> new CountryNames(Locale.of(tag)));
    }

    /** The English name of the country that is called so, capitals and accents included; null where none is. */
    public @Nullable String english(String name) {
        return english.get(plain(name));
    }

    /** Where a text has countries whose names are several words, in order, the first 5,000. */
    public List<Span> inWords(String text) {
        return inWords.matcher(text)
                .results()
                .limit(MOST)
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    /** {@code Trinidad and Tobago}, {@code Myanmar}, as others write them. */
    private static String withoutSigns(String name) {
        int bracket = name.indexOf(" (");
        return (bracket < 0 ? name : name.substring(0, bracket)).replace(" & ", " and ");
    }

    private static String plain(String name) {
        return name.replace('’', '\'');
    }
}
