package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newswire.training.source.Row;

/** What great cities are called in languages that have another name for them than English: {@code Mailand}. */
final class CitiesElsewhere {

    private static final int FEWEST_PEOPLE = 100_000;

    /** A city this many times as big as one that has the name everywhere may be meant by it. */
    private static final int FAR_BIGGER = 10;

    /** By the field that has its names in Natural Earth. */
    private static final Map<String, String> LANGUAGES =
            Map.of("NAME_DE", "de", "NAME_ES", "es", "NAME_FR", "fr", "NAME_PT", "pt");

    /** What Natural Earth puts around a name to tell it from others: {@code Aksu (Stadt)}, {@code Präfektur Tokio}. */
    private static final Pattern AROUND = Pattern.compile("^Präfektur | \\([^)]*\\)$");

    /** Names of other places, or of none, by eye. */
    private static final Set<String> WRONG =
            Set.of("es\tAbuya", "fr\tCassel", "fr\tOural", "pt\tAntioquia", "pt\tGorakhpuGorakhpur");

    private final List<Row> cities;
    private final PopulatedPlaces places;
    private final Map<String, Long> biggest = new HashMap<>();

    CitiesElsewhere(Gazetteers gazetteers, PopulatedPlaces places) {
        this.cities = gazetteers.cities();
        this.places = places;
        cities.forEach(city -> biggest.merge(Namesakes.key(city.text("name")), city.whole("population"), Math::max));
    }

    /** Lines of language, name there and name in the catalogue, parted by tabs, in their order. */
    List<String> lines() {
        var lines = new TreeMap<String, String>();
        var smallestFirst = cities.stream()
                .sorted(Comparator.comparingLong(city -> city.whole("population")))
                .toList();
        for (var city : smallestFirst) {
            var place = isGreat(city) ? places.of(city) : null;
            if (place != null) {
                var own = new ArrayList<>(List.of(Namesakes.key(city.text("name"))));
                own.add(Namesakes.key(place.path("NAME").asString("")));
                own.add(Namesakes.key(place.path("NAME_EN").asString("")));
                LANGUAGES.forEach((field, language) -> {
                    var name = AROUND.matcher(place.path(field).asString("")).replaceFirst("");
                    if (!WRONG.contains(language + "\t" + name)
                            && !name.isEmpty()
                            && !own.contains(Namesakes.key(name))
                            && isHers(name, city)) {
                        lines.put(language + "\t" + name, city.text("name"));
                    }
                });
            }
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue())
                .toList();
    }

    private static boolean isGreat(Row city) {
        return city.whole("population") >= FEWEST_PEOPLE || city.text("type").equals("PPLC");
    }

    private boolean isHers(String name, Row city) {
        return biggest.getOrDefault(Namesakes.key(name), 0L) * FAR_BIGGER <= city.whole("population");
    }
}
