package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.training.catalogue.Suggestions.Suggestion;
import newswire.training.source.JsonLines;
import newswire.training.source.Table;

/** Companies, clubs, and legislators. */
final class Organisations {

    /** What the description of a company says that newspapers write of. */
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:compan|corporation|bank\\b|airline|multinational|conglomerate|automaker|carmaker|broadcaster)",
            Pattern.CASE_INSENSITIVE);

    /** Begins what a description says of others: whose subsidiary or brand it is, and where. */
    private static final Pattern OTHERS =
            Pattern.compile(" (?:of|by|from|for|in|owned|operated|within|under|that|which|who)\\b.*");

    private static final int FEWEST_CATALOGUES = 6;

    /** Begins the names of reep's columns of ids in other catalogues. */
    private static final String KEY = "key_";

    private static final String WIKIDATA = KEY + "wikidata";

    private Organisations() {}

    /** Companies of the name suggestion index, by the label and description that it takes from Wikidata. */
    static List<CatalogueLine> companies(List<Suggestion> suggestions) {
        var lines = new ArrayList<CatalogueLine>();
        for (var it : suggestions) {
            if (it.label().length() > 1
                    && isCompany(it.description())
                    && Character.isUpperCase(it.label().codePointAt(0))) {
                lines.add(new CatalogueLine(
                        "organisation", List.of(it.label()), it.wikidata(), null, null, null, it.identities()));
            }
        }
        return lines;
    }

    /** Not where another company is named, as in {@code oil subsidiary of Chevron Corporation}. */
    private static boolean isCompany(String description) {
        return COMPANY.matcher(OTHERS.matcher(description).replaceFirst("")).find();
    }

    /** Football clubs of reep's {@code teams.csv}, weighed by how many other catalogues know them. */
    static List<CatalogueLine> clubs(Path table) {
        var lines = new ArrayList<CatalogueLine>();
        for (var club : Table.csv(table, WIKIDATA, "name")) {
            long known = club.columns().stream()
                    .filter(column -> column.startsWith(KEY) && !column.equals(WIKIDATA))
                    .filter(catalogue -> !club.text(catalogue).isBlank())
                    .count();
            var id = club.text(WIKIDATA);
            if (known >= FEWEST_CATALOGUES && WikidataId.is(id)) {
                lines.add(new CatalogueLine("club", List.of(club.text("name")), id, null, null, null, known));
            }
        }
        return lines;
    }

    /** Members of the United States Congress, by full names alone. */
    static List<CatalogueLine> legislators(Path file) {
        var lines = new ArrayList<CatalogueLine>();
        for (var it : JsonLines.of(file)) {
            var last = it.path("last").asString("");
            var names = new TreeSet<String>();
            names.add(it.path("official_full").asString(""));
            names.add(it.path("first").asString("") + " " + last);
            if (it.has("nickname")) {
                names.add(it.path("nickname").asString() + " " + last);
            }
            names.add(it.path("wikipedia").asString("").replaceAll(" \\(.*", ""));
            names.remove("");
            lines.add(new CatalogueLine("legislator", names, it.path("wikidata").asString(""), null, null, null, 0));
        }
        return lines;
    }
}
