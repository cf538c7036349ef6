package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.training.source.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cities of GeoNames, some of them with the Wikidata ids of Natural Earth's populated places. */
final class Cities {

    private static final int FEWEST_PEOPLE = 5_000;

    private final Gazetteers gazetteers;
    private final PopulatedPlaces places;
    private final Set<String> namesOfRegions = new HashSet<>();

    Cities(Gazetteers gazetteers, PopulatedPlaces places) {
        this.gazetteers = gazetteers;
        this.places = places;
    }

    List<CatalogueLine> lines() {
        var regionsByCode = new HashMap<String, String>();
        for (var region : gazetteers.regions()) {
            var code = region.text("code");
            regionsByCode.put(code, region.text("name"));
            namesOfRegions.add(code.substring(0, code.indexOf('.')) + Places.plain(region.text("name")));
        }
        var lines = new ArrayList<CatalogueLine>();
        for (var city : gazetteers.cities()) {
            if (city.whole("population") >= FEWEST_PEOPLE) {
                lines.add(line(city, regionsByCode));
            }
        }
        return withoutSharedIds(lines);
    }

    private CatalogueLine line(Row city, HashMap<String, String> regionsByCode) {
        var country = city.text("country");
        var place = places.of(city);
        var names = new ArrayList<>(List.of(city.text("name")));
        if (place != null) {
            names.add(place.path("NAME").asString(""));
            names.add(place.path("NAME_EN").asString(""));
        }
        return new CatalogueLine(
                "city",
                names,
                place == null || mayBeItsRegion(city, place) ? null : id(place),
                country,
                city.decimal("latitude"),
                city.decimal("longitude"),
                city.whole("population"),
                regionsByCode.get(country + "." + city.text("region")));
    }

    private static @Nullable String id(JsonNode place) {
        var id = place.path("wikidataid").asString("");
        return id.isEmpty() ? null : id;
    }

    /**
     * Whether the id may be that of the region around a city, which is called as the city: not of a capital, nor where
     * Wikidata calls what has the id by the city's name and nothing more.
     */
    private boolean mayBeItsRegion(Row city, JsonNode place) {
        var name = Places.plain(city.text("name"));
        return !city.text("type").equals("PPLC")
                && namesOfRegions.contains(city.text("country") + name)
                && !name.equals(Places.accentless(place.path("NAME_EN").asString("")));
    }

    /** The same cities, without ids that two of them share: one of them is wrong. */
    static List<CatalogueLine> withoutSharedIds(List<CatalogueLine> cities) {
        var places = new HashMap<String, Set<String>>();
        for (var city : cities) {
            if (city.wikidata() != null) {
                places.computeIfAbsent(city.wikidata(), key -> new HashSet<>())
                        .add(city.latitude() + " " + city.longitude());
            }
        }
        return cities.stream()
                .map(city -> places.getOrDefault(city.wikidata(), Set.of()).size() > 1 ? city.withoutId() : city)
                .toList();
    }
}
