package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.training.catalogue.Suggestions.Suggestion;
import org.jspecify.annotations.Nullable;

/** States and provinces, the parts of a country that newspapers write of. */
final class Provinces {

    /** From so many people on a town is meant as likely as a part of its country, and from so many of any. */
    private static final int TOWN = 100_000;

    private static final int GREAT_TOWN = 400_000;

    private static final Pattern PART =
            Pattern.compile("^[^,;]*\\b(?:state|province|territory|region|community|country)\\b");

    /** What a description begins with that is of a part of the first rank. */
    private static final Map<String, Pattern> FIRST_RANK = Map.ofEntries(
            rank("US", "state of the United States of America"),
            rank("CA", "(?:province|territory) of Canada"),
            rank("AU", "(?:state|(?:federal |internal )?territory) of Australia"),
            rank("DE", "(?:federated |federal )?state (?:of|in) .*Germany"),
            rank("AT", "(?:federal )?state (?:of|in) Austria"),
            rank("ES", "(?:.* and )?autonomous community (?:of|in) Spain"),
            rank("IT", "(?:autonomous |administrative )?region (?:of|in) .*Italy"),
            rank("FR", "(?:administrative )?region (?:of|in) .*France"),
            rank("IN", "(?:state|union territory) (?:of|in) .*India"),
            rank("BR", "(?:state|federative unit) (?:of|in) .*Brazil"),
            rank("MX", "(?:federal )?(?:state|entity) (?:of|in) .*Mexico"),
            rank("NL", "(?:.*ernmost )?province of the Netherlands"),
            rank("AR", "province (?:of|in) .*Argentina"),
            rank("ZA", "province (?:of|in) .*South Africa"),
            rank("CN", "(?:province|autonomous region) (?:of|in) .*China"));

    private Provinces() {}

    private static Map.Entry<String, Pattern> rank(String country, String description) {
        return Map.entry(country, Pattern.compile("^" + description + "\\b(?!.*\\b(?:capital|city|former)\\b)"));
    }

    /**
     * Those of the index, without parts that are called as those of another country or as a great town, and those of the United
     * States all.
     */
    static List<CatalogueLine> of(List<Suggestion> suggestions, Gazetteers gazetteers) {
        var countriesByRegion = new HashMap<String, Set<String>>();
        for (var region : gazetteers.regions()) {
            var code = region.text("code");
            countriesByRegion
                    .computeIfAbsent(Places.plain(region.text("name")), key -> new HashSet<>())
                    .add(code.substring(0, code.indexOf('.')));
        }
        var towns = new HashSet<String>();
        for (var city : gazetteers.cities()) {
            long people = city.whole("population");
            var name = Places.plain(city.text("name"));
            if (people >= TOWN) {
                towns.add(city.text("country") + "\t" + name);
            }
            if (people >= GREAT_TOWN) {
                towns.add(name);
            }
        }
        var ids = new HashMap<String, Integer>();
        var lines = new ArrayList<CatalogueLine>();
        for (var suggestion : suggestions) {
            var country = country(suggestion.description());
            if (PART.matcher(suggestion.description()).find()) {
                ids.merge(Places.plain(suggestion.label()), 1, Integer::sum);
            }
            if (country != null) {
                lines.add(new CatalogueLine(
                        "state", List.of(suggestion.label()), suggestion.wikidata(), country, null, null, 0));
            }
        }
        lines.removeIf(line -> {
            var name = Places.plain(line.names().iterator().next());
            return ids.getOrDefault(name, 0) > 1
                    || !"US".equals(line.country())
                            && (towns.contains(name)
                                    || towns.contains(line.country() + "\t" + name)
                                    || countriesByRegion.getOrDefault(name, Set.of()).stream()
                                            .anyMatch(other -> !other.equals(line.country())));
        });
        return lines;
    }

    private static @Nullable String country(String description) {
        return FIRST_RANK.entrySet().stream()
                .filter(rank -> rank.getValue().matcher(description).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
