package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import newswire.training.source.JsonLines;
import newswire.training.source.Table;

/** Clubs, and legislators. */
final class Organisations {

    private static final int FEWEST_CATALOGUES = 6;

    /** Begins the names of reep's columns of ids in other catalogues. */
    private static final String KEY = "key_";

    private static final String WIKIDATA = KEY + "wikidata";

    private Organisations() {}

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
