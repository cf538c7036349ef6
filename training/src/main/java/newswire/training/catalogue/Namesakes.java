package newswire.training.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how many organisations have a name, but for the country or region that each one's says. */
final class Namesakes {

    private final Countries countries;
    private final Set<String> regions = new HashSet<>();
    private final Map<String, Set<String>> idsByCore = new HashMap<>();
    private final Map<String, Set<String>> countriesByCore = new HashMap<>();

    /**
     * @param regions names of states and provinces
     */
    Namesakes(Countries countries, Collection<String> regions) {
        this.countries = countries;
        regions.forEach(region -> this.regions.add(region.toLowerCase(Locale.ROOT)));
    }

    /** Notes that somebody of a country is called so. */
    void note(String id, String country, String name) {
        var core = core(name);
        idsByCore.computeIfAbsent(country + "\t" + core, key -> new HashSet<>()).add(id);
        countriesByCore.computeIfAbsent(core, key -> new HashSet<>()).add(country);
    }

    /** Whether several of one country are called so, but for the part of it that they are of. */
    boolean areInTheCountry(String name, String country) {
        return idsByCore.getOrDefault(country + "\t" + core(name), Set.of()).size() > 1;
    }

    /** Whether there are any of this name in several countries. */
    boolean areElsewhere(String name) {
        return countriesByCore.getOrDefault(core(name), Set.of()).size() > 1;
    }

    /** Whether a name says that it is a thing of this country, or of a region. */
    boolean saysWhose(String name, String country) {
        var lower = " " + name.toLowerCase(Locale.ROOT) + " ";
        return countries.in(name).contains(country)
                || country.equals("US") && lower.contains(" u.s. ")
                || regions.stream().anyMatch(region -> lower.contains(" " + region + " "));
    }

    private String core(String name) {
        var core = key(countries.without(name.replaceAll(" \\([^)]*\\)$", "")));
        for (var region : regions) {
            if (core.contains(region)) {
                core = core.replaceAll("\\b" + Pattern.quote(region) + "\\b", " ");
            }
        }
        return core.replaceAll("\\b(?:the|of|in|for|and|state|us|united states)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The form in which names are compared. */
    static String key(String name) {
        return Places.plain(name)
                .replaceAll("[.'’]", "")
                .replaceAll("[^\\p{L}\\p{N}&]+", " ")
                .strip();
    }
}
