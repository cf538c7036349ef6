package newswire.enrich.tag.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What countries are called in a language, as the Unicode CLDR that comes with the Java runtime has them. Immutable. */
public final class CountryNames {

    private static final Map<String, CountryNames> ALL = new ConcurrentHashMap<>();

    private final Map<String, String> english = new HashMap<>();

    private CountryNames(Locale language) {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            english.put(country.getDisplayCountry(language), country.getDisplayCountry(Locale.ENGLISH));
        }
    }

    /** @param language BCP 47 primary tag */
    public static CountryNames in(String language) {
        return ALL.computeIfAbsent(language, tag -> new CountryNames(Locale.of(tag)));
    }

    /** The English name of the country that is called so, capitals and accents included; null where none is. */
    public @Nullable String english(String name) {
        return english.get(name);
    }
}
