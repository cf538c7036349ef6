package newswire.training.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Countries, regions of the world and cities. */
final class Places {

    private static final int FEWEST_PEOPLE = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Names that newspapers use and the tables lack. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "US", List.of("U.S.", "the United States", "U.S.A.", "United States of America"),
            "GB", List.of("U.K.", "Britain"),
            "AE", List.of("UAE", "U.A.E.", "Emirates"),
            "CZ", List.of("Czech Republic"),
            "CI", List.of("Ivory Coast"),
            "MM", List.of("Burma", "Myanmar"),
            "TR", List.of("Turkey"),
            "BA", List.of("Bosnia"),
            "VA", List.of("Vatican"),
            "CD", List.of("Democratic Republic of Congo", "DRC"));

    /**
     * Names in the table that are not the country's: of an island, a part or a region that is another thing, of the kingdom that
     * a country is a part of, of people from there, and words.
     */
    private static final Map<String, Set<String>> OTHERS_NAMES = Map.ofEntries(
            Map.entry("DK", Set.of("Kingdom of Denmark", "Kongeriget Danmark")),
            Map.entry("FM", Set.of("Micronesia")),
            Map.entry("GB", Set.of("Great Britain")),
            Map.entry("GF", Set.of("Guiana")),
            Map.entry("IS", Set.of("Island")),
            Map.entry("MX", Set.of("Mexicanos")),
            Map.entry("NL", Set.of("Kingdom of the Netherlands")),
            Map.entry("PT", Set.of("Portuguesa")),
            Map.entry("SH", Set.of("Saint Helena")),
            Map.entry("TG", Set.of("Togolese")),
            Map.entry("TH", Set.of("Thai")),
            Map.entry("TL", Set.of("Timor")),
            Map.entry("VG", Set.of("Virgin Islands")));

    private Places() {}

    /** Countries of {@code countries.tsv} with the Wikidata ids of country-coder's {@code borders.json}. */
    static List<CatalogueLine> countries(Path table, Path borders) throws IOException {
        var byCode = new HashMap<String, JsonNode>();
        var lines = new ArrayList<CatalogueLine>();
        for (var feature : JSON.readTree(Files.readString(borders)).path("features")) {
            var it = feature.path("properties");
            var level = it.path("level").asString("");
            if (it.has("iso1A2") && !level.equals("union")) {
                byCode.putIfAbsent(it.path("iso1A2").asString(), it);
            } else if (level.equals("region") || level.equals("union") || level.equals("subregion")) {
                var kind = level.equals("union") ? "country" : "region";
                var names = new ArrayList<>(List.of(it.path("nameEn").asString("")));
                if (it.path("iso1A2").asString("").equals("EU")) {
                    names.add("EU");
                }
                lines.add(new CatalogueLine(kind, names, text(it, "wikidata"), null, null, null, 0));
            } else if (it.has("country")
                    && it.path("nameEn")
                            .asString("")
                            .equals(kingdomOf(it.path("country").asString()))) {
                byCode.put(it.path("country").asString(), it);
            } else if (it.has("country")
                    && it.path("nameEn").asString("").matches("England|Scotland|Wales|Northern Ireland")) {
                lines.add(new CatalogueLine(
                        "region",
                        List.of(it.path("nameEn").asString()),
                        text(it, "wikidata"),
                        text(it, "country"),
                        null,
                        null,
                        0));
            }
        }
        for (var row : Files.readAllLines(table)) {
            var field = row.split("\t", -1);
            var names = new ArrayList<>(List.of(field[2], field[3]));
            names.addAll(NEWSPAPERS_NAMES.getOrDefault(field[0], List.of()));
            for (var other : field[4].split("\\|")) {
                if (other.length() > 2 || other.equals("UK")) {
                    names.add(other);
                }
            }
            if (field[0].equals("US")) {
                names.add("US");
            }
            names.removeAll(OTHERS_NAMES.getOrDefault(field[0], Set.of()));
            var wikidata = byCode.containsKey(field[0]) ? text(byCode.get(field[0]), "wikidata") : null;
            lines.add(new CatalogueLine(
                    "country", names, wikidata, field[0], Double.valueOf(field[7]), Double.valueOf(field[8]), 0));
        }
        return lines;
    }

    /** Countries whose code the table gives to their whole kingdom, where newspapers mean a part of it. */
    private static String kingdomOf(String code) {
        return switch (code) {
            case "DK" -> "Denmark";
            case "NL" -> "Netherlands";
            default -> "";
        };
    }

    /**
     * Cities of GeoNames' {@code cities.tsv}, some of them with the Wikidata ids of Natural Earth's populated places: none
     * where the region around a city has its name, for then either may be meant, but for capitals.
     */
    static List<CatalogueLine> cities(Path table, Path regions, Path populatedPlaces) throws IOException {
        var namesOfRegions = new HashSet<String>();
        var regionsByCode = new HashMap<String, String>();
        for (var row : Files.readAllLines(regions)) {
            var field = row.split("\t", -1);
            regionsByCode.put(field[0], field[1]);
            namesOfRegions.add(row.substring(0, 2) + plain(field[1]));
        }
        var known = new HashMap<Long, JsonNode>();
        for (var feature : JSON.readTree(Files.readString(populatedPlaces)).path("features")) {
            var it = feature.path("properties");
            if (it.path("GEONAMEID").asDouble(0) > 0) {
                known.put((long) it.path("GEONAMEID").asDouble(), it);
            }
        }
        var lines = new ArrayList<CatalogueLine>();
        for (var row : Files.readAllLines(table)) {
            var field = row.split("\t", -1);
            long people = Long.parseLong(field[5]);
            if (people >= FEWEST_PEOPLE) {
                var other = known.get(Long.parseLong(field[0]));
                var names = new ArrayList<>(List.of(field[1]));
                if (other != null) {
                    names.add(other.path("NAME").asString(""));
                    names.add(other.path("NAME_EN").asString(""));
                }
                lines.add(new CatalogueLine(
                        "city",
                        names,
                        other == null || !field[4].equals("PPLC") && namesOfRegions.contains(field[2] + plain(field[1]))
                                ? null
                                : text(other, "wikidataid"),
                        field[2],
                        Double.valueOf(field[6]),
                        Double.valueOf(field[7]),
                        people,
                        regionsByCode.get(field[2] + "." + field[3])));
            }
        }
        return lines;
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

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^state of | (?:province|department|region|governorate|prefecture|county|state)$", "");
    }

    private static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
