package newswire.enrich.tag.entity;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;

/** Mends what was taken for one place and is two, or none. For one sentence. */
final class PlaceSlips {

    private static final Set<String> DEGREES =
            WordLists.of(PlaceSlips.class, "en").list("degrees");

    private final LabelledLine line;

    PlaceSlips(LabelledLine line) {
        this.line = line;
    }

    /** {@code Ternland's Oldmoor} are two places. */
    void mend(int first, int last) {
        int owner = owner(first, last);
        if (owner > first) {
            line.split(first, owner - 1, owner + 1, last);
        } else if (first == last && isDegree(first)) {
            line.clear(first, last);
        }
    }

    /** {@code Ada Moss, MD}. */
    private boolean isDegree(int i) {
        return line.plain(i - 1).equals(",")
                && line.type(i - 2) == EntityType.PERSON
                && DEGREES.contains(line.plain(i));
    }

    /** Where a country, region or city owns the rest of a name, negative where none does: {@code Land's End} is one place. */
    private int owner(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (line.isOwning(i)) {
                return Lexicon.shipped().isGreatPlace(line.name(first, i - 1)) ? i : -1;
            }
        }
        return -1;
    }
}
