package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.training.catalogue.Suggestions.Suggestion;
import newswire.training.source.Tree;
import org.jspecify.annotations.Nullable;

/**
 * States and provinces, the parts of a country that newspapers write of; without those that are called as a part of another country
 * or as a great town, but for the United States' own.
 */
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

    /** Kinds of parts on maps; regions of Russia and districts of capitals are called as their towns. */
    private static final Pattern MAPPED =
            Pattern.compile("State|Union Territory|Province|Autonomous Province|Republic|Territory|Autonomous Region");

    /** What is as likely an island, an older or wider region, another thing, or a part of a country that is at issue. */
    private static final Set<String> LIKE_ANOTHER = Set.of(
            "Acre",
            "Bali",
            "Free State",
            "Jammu and Kashmir",
            "Jewish",
            "Maluku",
            "North West",
            "Papua",
            "Paraná",
            "Tibet");

    /** What newspapers call some. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "Chechen Republic", List.of("Chechnya"),
            "Sakha Republic", List.of("Yakutia"),
            "Republic of Dagestan", List.of("Dagestan"),
            "Republic of Ingushetia", List.of("Ingushetia"),
            "Republic of Tatarstan", List.of("Tatarstan"),
            "Republic of Buryatia", List.of("Buryatia"),
            "Odisha", List.of("Orissa"));

    private final Map<String, Set<String>> countriesByRegion = new HashMap<>();
    private final Set<String> towns = new HashSet<>();
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, CatalogueLine> parts = new TreeMap<>();

    Provinces(Gazetteers gazetteers) {
        for (var region : gazetteers.regions()) {
            var code = region.text("code");
            countriesByRegion
                    .computeIfAbsent(Places.plain(region.text("name")), key -> new HashSet<>())
                    .add(code.substring(0, code.indexOf('.')));
        }
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
    }

    private static Map.Entry<String, Pattern> rank(String country, String description) {
        return Map.entry(country, Pattern.compile("^" + description + "\\b(?!.*\\b(?:capital|city|former)\\b)"));
    }

    /** Takes those of the name suggestion index whose description says what they are. */
    Provinces suggested(List<Suggestion> suggestions) {
        for (var suggestion : suggestions) {
            var country = country(suggestion.description());
            if (country != null || PART.matcher(suggestion.description()).find()) {
                note(suggestion.label(), suggestion.wikidata());
            }
            if (country != null) {
                add(suggestion.wikidata(), List.of(suggestion.label()), country);
            }
        }
        return this;
    }

    private static @Nullable String country(String description) {
        return FIRST_RANK.entrySet().stream()
                .filter(rank -> rank.getValue().matcher(description).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Takes those of Natural Earth's map of states and provinces whose names the index lacks and whose ids are no other's. */
    Provinces mapped(Path map) {
        var names = new HashSet<String>();
        parts.values().forEach(part -> names.add(key(part)));
        var all = new ArrayList<CatalogueLine>();
        var namesById = new HashMap<String, Set<String>>();
        for (var feature : Tree.json(map).part("features")) {
            var it = feature.path("properties");
            var id = it.path("wikidataid").asString("");
            var name = it.path("name_en").asString("");
            var country = it.path("iso_a2").asString("");
            namesById
                    .computeIfAbsent(id, key -> new HashSet<>())
                    .add(it.path("name").asString(""));
            if (WikidataId.is(id)
                    && MAPPED.matcher(it.path("type_en").asString("State")).matches()
                    && !LIKE_ANOTHER.contains(name)) {
                var called = new ArrayList<>(List.of(name));
                called.addAll(NEWSPAPERS_NAMES.getOrDefault(name, List.of()));
                all.add(line(id, called, country));
            }
        }
        for (var part : all) {
            var id = part.wikidata() == null ? "" : part.wikidata();
            if (namesById.getOrDefault(id, Set.of()).size() == 1 && names.add(key(part))) {
                part.names().forEach(name -> note(name, id));
                parts.putIfAbsent(id, part);
            }
        }
        return this;
    }

    private static String key(CatalogueLine part) {
        return part.country() + "\t" + Places.plain(part.names().iterator().next());
    }

    private void note(String name, String id) {
        idsByName.computeIfAbsent(Places.plain(name), key -> new TreeSet<>()).add(id);
    }

    private void add(String id, List<String> names, String country) {
        parts.put(id, line(id, names, country));
    }

    private static CatalogueLine line(String id, List<String> names, String country) {
        return new CatalogueLine("state", names, id, country, null, null, 0);
    }

    /** A line of each. */
    List<CatalogueLine> lines() {
        return parts.values().stream()
                .filter(part -> part.names().stream().noneMatch(name -> isShared(name, part.country())))
                .toList();
    }

    private boolean isShared(String name, @Nullable String country) {
        var plain = Places.plain(name);
        return idsByName.getOrDefault(plain, Set.of()).size() > 1
                || !"US".equals(country)
                        && (towns.contains(plain)
                                || towns.contains(country + "\t" + plain)
                                || countriesByRegion.getOrDefault(plain, Set.of()).stream()
                                        .anyMatch(other -> !other.equals(country)));
    }
}
