package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswire.training.source.Row;
import newswire.training.source.Table;

/** Newspapers of the United States that are called by a state or a great town, or known to the whole country. */
final class Newspapers {

    /** A town from which a newspaper may be named, for all to know which. */
    private static final int TOWN = 100_000;

    private static final Set<String> KNOWN = Set.of(
            "wall street journal",
            "usa today",
            "christian science monitor",
            "stars and stripes",
            "newsday",
            "politico");

    private final Set<String> places = new HashSet<>();
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, Set<String>> namesById = new HashMap<>();

    private Newspapers(List<Row> table, Gazetteers gazetteers) {
        for (var region : gazetteers.regions()) {
            if (region.text("code").startsWith("US.")) {
                places.add(Namesakes.key(region.text("name")));
            }
        }
        for (var city : gazetteers.cities()) {
            if (city.text("country").equals("US") && city.whole("population") >= TOWN) {
                places.add(Namesakes.key(city.text("name")));
            }
        }
        for (var row : table) {
            var key = key(row.text("WP-title"));
            idsByName.computeIfAbsent(key, name -> new HashSet<>()).add(row.text("qid"));
            namesById.computeIfAbsent(row.text("qid"), id -> new HashSet<>()).add(key);
        }
    }

    /**
     * Those of wiki-media-cred's {@code wikipedia-us-newspapers.tsv} whose name and id are no other's: the id is of the article that
     * a name leads to, which may be another's.
     */
    static List<CatalogueLine> of(Path file, Gazetteers gazetteers) {
        var table = Table.tabsWithNames(file, "WP-title", "qid");
        var newspapers = new Newspapers(table, gazetteers);
        var byId = new TreeMap<String, String>();
        for (var row : table) {
            var title = row.text("WP-title").replace("&amp;", "&");
            if (WikidataId.is(row.text("qid")) && newspapers.isSure(title, row.text("qid"))) {
                byId.putIfAbsent(row.text("qid"), title);
            }
        }
        var lines = new ArrayList<CatalogueLine>();
        byId.forEach(
                (id, name) -> lines.add(new CatalogueLine("organisation", List.of(name), id, "US", null, null, 0)));
        return lines;
    }

    private boolean isSure(String title, String id) {
        var key = key(title);
        return !title.matches(".*[,)].*")
                && idsByName.getOrDefault(key, Set.of()).size() == 1
                && namesById.getOrDefault(id, Set.of()).size() == 1
                && (KNOWN.contains(key) || places.stream().anyMatch(place -> key.startsWith(place + " ")));
    }

    /** Without what tells it from others of its name. */
    private static String key(String title) {
        return Namesakes.key(title.replace("&amp;", "&").replaceAll(" \\([^)]*\\)$", ""))
                .replaceFirst("^the ", "");
    }
}
