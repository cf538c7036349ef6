package newswire.enrich.tag.entity;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;

/** Mends what was taken for one person and is two, or none. For one sentence. */
final class PeopleSlips {

    private static final WordLists LISTS = WordLists.of(PeopleSlips.class, "en");

    private static final Set<String> DISEASES = LISTS.list("diseases");
    private static final Set<String> RANKS = LISTS.list("ranks");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr");

    /** What stands between two people, never within the name of one. */
    private static final Set<String> BETWEEN = Set.of("and", "/", "vs", "versus", "plus");

    private static final int SHORTEST_EPITHET = 5;

    private final LabelledLine line;
    private final Storms storms;

    PeopleSlips(LabelledLine line, Storms storms) {
        this.line = line;
        this.storms = storms;
    }

    void mend(int start, int last) {
        int first = withoutRank(start, last);
        for (int i = first + 1; i < last; i++) {
            if (BETWEEN.contains(line.plain(i))) {
                line.split(first, i - 1, i + 1, last);
                return;
            }
            if (GENERATIONS.contains(line.plain(i))) {
                line.split(first, i, i + 1, last);
                return;
            }
        }
        boolean letter = first == last && line.text(first).length() == 1;
        boolean disease = first == last && DISEASES.contains(line.plain(first)) && line.isOwning(last + 1);
        if (letter || disease || isSpecies(first, last) || storms.have(line, first, last)) {
            line.clear(first, last);
        } else if (first == last && isOfAPerson(first)) {
            line.write(first, last, EntityType.PLACE);
        }
    }

    /** {@code Ternia maritima}: as no person is called, the second word has no capital. */
    private boolean isSpecies(int first, int last) {
        var second = line.text(last);
        return last == first + 1
                && line.hasCapital(first)
                && !Lexicon.shipped().isGivenName(line.plain(first))
                && second.length() >= SHORTEST_EPITHET
                && second.chars().allMatch(Character::isLowerCase)
                && line.text(first).chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** Takes ranks away that a name begins with: {@code Det Insp Ada Moss}. */
    private int withoutRank(int start, int last) {
        int first = start;
        while (first < last && RANKS.contains(line.plain(first))) {
            first++;
        }
        if (first > start) {
            line.clear(start, last);
            Labels.write(line.of(), first, last, EntityType.PERSON);
        }
        return first;
    }

    /** {@code Ada Moss of Ternport}: whom somebody is of is no person. */
    private boolean isOfAPerson(int i) {
        return line.plain(i - 1).equals("of") && line.type(i - 2) == EntityType.PERSON;
    }
}
