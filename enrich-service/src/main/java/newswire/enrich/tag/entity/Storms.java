package newswire.enrich.tag.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.entity.Words.Line;

/** What a document calls storms, which have the names of people. */
final class Storms {

    private static final Set<String> KINDS = WordLists.of(Storms.class, "en").list("storms");

    private final Set<String> names = new HashSet<>();

    Storms(List<Line> lines) {
        for (var line : lines) {
            var labelled = new LabelledLine(line, new byte[line.words.length]);
            for (int i = 1; i < labelled.length(); i++) {
                if (isKind(labelled, i - 1) && labelled.hasCapital(i) && labelled.hasCapital(i - 1)) {
                    names.add(labelled.plain(i));
                }
            }
        }
    }

    /** Whether a name is that of a storm, or begins with a word for one. */
    boolean have(LabelledLine line, int first, int last) {
        return isKind(line, first) || isKind(line, first - 1) || first == last && names.contains(line.plain(first));
    }

    private static boolean isKind(LabelledLine line, int i) {
        return KINDS.contains(line.plain(i));
    }
}
