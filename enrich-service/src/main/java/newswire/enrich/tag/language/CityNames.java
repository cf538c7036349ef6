package newswire.enrich.tag.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/** What great cities are called in a language that has another name for them than English. Immutable. */
public final class CityNames {

    /** By Natural Earth; and Italian and Dutch names, which it lacks. */
    private static final List<Shipped<Map<String, CityNames>>> SHIPPED =
            List.of(lines("cities.tsv"), lines("cities-it-nl.tsv"));

    private static final CityNames NONE = new CityNames();

    private final Map<String, String> english = new HashMap<>();

    private CityNames() {}

    private static Shipped<Map<String, CityNames>> lines(String name) {
        return Shipped.with(CityNames.class, name, from -> read(new String(from.readAllBytes(), UTF_8)));
    }

    /** Of lines of language, name there and name in the catalogue, parted by tabs. */
    private static Map<String, CityNames> read(String lines) {
        var names = new HashMap<String, CityNames>();
        for (var line : lines.lines().toList()) {
            var field = line.split("\t");
            names.computeIfAbsent(field[0], any -> new CityNames()).english.put(field[1], field[2]);
        }
        return names;
    }

    /** @param language BCP 47 primary tag */
    public static CityNames in(@Nullable String language) {
        return SHIPPED.stream()
                .map(file -> file.get().get(language))
                .filter(names -> names != null)
                .findFirst()
                .orElse(NONE);
    }

    /**
     * The name by which the catalogue of links has the city that is called so, capitals and accents included; null where none
     * is. Other cities may share that name.
     */
    public @Nullable String english(String name) {
        return english.get(name);
    }
}
