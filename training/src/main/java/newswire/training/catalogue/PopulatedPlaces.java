package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.training.source.Row;
import newswire.training.source.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Natural Earth's populated places, each with the properties that it has there. */
final class PopulatedPlaces {

    /** Of latitude and longitude: what is farther away is another place, whatever its GeoNames id says. */
    private static final double NEAR = 1;

    private final Map<Long, JsonNode> byId = new HashMap<>();
    private final Map<String, List<JsonNode>> byName = new HashMap<>();

    private PopulatedPlaces() {}

    /**
     * @param cities of GeoNames: each is the place that has its id and is there, or else, the biggest first, one of its name
     *     that is there and no other city
     */
    static PopulatedPlaces read(Path geoJson, List<Row> cities) {
        var places = new HashMap<Long, JsonNode>();
        var others = new ArrayList<JsonNode>();
        for (var feature : Tree.json(geoJson).part("features")) {
            var it = feature.path("properties");
            long id = (long) it.path("GEONAMEID").asDouble(0);
            var same = id > 0 ? places.put(id, it) : it;
            if (same != null) {
                others.add(same);
            }
        }
        var found = new PopulatedPlaces();
        for (var city : cities) {
            var place = places.get(city.whole("id"));
            if (place != null && isThere(place, city)) {
                found.byId.put(city.whole("id"), place);
                places.remove(city.whole("id"));
            }
        }
        others.addAll(places.values());
        others.forEach(found::addByName);
        cities.stream()
                .filter(city -> !found.byId.containsKey(city.whole("id")))
                .sorted(Comparator.comparingLong((Row city) -> -city.whole("population")))
                .forEach(found::take);
        return found;
    }

    private void addByName(JsonNode place) {
        byName.computeIfAbsent(Places.plain(place.path("NAME").asString("")), any -> new ArrayList<>())
                .add(place);
    }

    private void take(Row city) {
        var namesakes = byName.getOrDefault(Places.plain(city.text("name")), List.of());
        for (var place : namesakes) {
            if (isThere(place, city)) {
                byId.put(city.whole("id"), place);
                namesakes.remove(place);
                return;
            }
        }
    }

    /** The place that a city of GeoNames is, null where none is known to be. */
    @Nullable
    JsonNode of(Row city) {
        return byId.get(city.whole("id"));
    }

    private static boolean isThere(JsonNode place, Row city) {
        return Math.abs(place.path("LATITUDE").asDouble(0) - city.decimal("latitude")) < NEAR
                && Math.abs(place.path("LONGITUDE").asDouble(0) - city.decimal("longitude")) < NEAR;
    }
}
