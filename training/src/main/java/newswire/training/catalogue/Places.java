package newswire.training.catalogue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.training.source.Row;
import newswire.training.source.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Countries and regions of the world. */
final class Places {

    /** Names that newspapers use and the tables lack. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "US", List.of("U.S.", "the United States", "U.S.A.", "United States of America", "America"),
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
    static List<CatalogueLine> countries(List<Row> table, Path borders) {
        var byCode = new HashMap<String, JsonNode>();
        var lines = new ArrayList<CatalogueLine>();
        for (var feature : Tree.json(borders).part("features")) {
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
        for (var row : table) {
            var code = row.text("code");
            var names = new ArrayList<>(List.of(row.text("name"), row.text("official")));
            names.addAll(NEWSPAPERS_NAMES.getOrDefault(code, List.of()));
            for (var other : row.text("others").split("\\|")) {
                if (other.length() > 2 || other.equals("UK")) {
                    names.add(other);
                }
            }
            if (code.equals("US")) {
                names.add("US");
            }
            names.removeAll(OTHERS_NAMES.getOrDefault(code, Set.of()));
            var wikidata = byCode.containsKey(code) ? text(byCode.get(code), "wikidata") : null;
            lines.add(new CatalogueLine(
                    "country", names, wikidata, code, row.decimal("latitude"), row.decimal("longitude"), 0));
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

    /** A name in small letters, without accents. */
    static String accentless(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The same, without what a region is. */
    static String plain(String name) {
        return accentless(name)
                .replaceAll("^state of | (?:province|department|region|governorate|prefecture|county|state)$", "");
    }

    private static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
