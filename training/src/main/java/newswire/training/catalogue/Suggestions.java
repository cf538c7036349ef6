package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.training.source.Tree;

/** What the name suggestion index takes from Wikidata, sorted by id. */
final class Suggestions {

    /**
     * A thing of Wikidata.
     *
     * @param identities how many ids elsewhere the index knows of it
     */
    record Suggestion(String wikidata, String label, String description, int identities) {}

    private Suggestions() {}

    /** Those of the index's {@code wikidata.json}. */
    static List<Suggestion> read(Path wikidata) {
        var all = new ArrayList<Suggestion>();
        for (var entry : Tree.json(wikidata).part("wikidata").properties()) {
            var it = entry.getValue();
            all.add(new Suggestion(
                    entry.getKey(),
                    it.path("label").asString(""),
                    it.path("description").asString(""),
                    it.path("identities").size()));
        }
        all.sort(Comparator.comparing(Suggestion::wikidata));
        return all;
    }
}
