package newswire.enrich.tag.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;
import org.jspecify.annotations.Nullable;

/** Mends labels that the words in a name, or right beside it, show to be wrong, whatever else the document says. */
final class Slips {

    private static final WordLists LISTS = WordLists.of(Slips.class, "en");

    private static final Set<String> STORMS = LISTS.list("storms");
    private static final Set<String> DEGREES = LISTS.list("degrees");
    private static final Set<String> DISEASES = LISTS.list("diseases");
    private static final Set<String> FORMS_OF_ADDRESS = LISTS.list("forms-of-address");
    private static final Set<String> RANKS = LISTS.list("ranks");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr");
    private static final Set<String> OWNERS = Set.of("'s", "’s");

    private final Line line;
    private final byte[] of;

    /** What the document calls storms. */
    private final Set<String> storms;

    private Slips(Line line, byte[] labels, Set<String> storms) {
        this.line = line;
        this.of = labels;
        this.storms = storms;
    }

    /** Changes the labels of a document in place. */
    static void mend(List<Line> lines, List<byte[]> labels) {
        var storms = new HashSet<String>();
        for (int s = 0; s < lines.size(); s++) {
            new Slips(lines.get(s), labels.get(s), storms).noteStorms();
        }
        for (int s = 0; s < lines.size(); s++) {
            new Slips(lines.get(s), labels.get(s), storms).mend();
        }
    }

    private void noteStorms() {
        for (int i = 1; i < of.length; i++) {
            if (STORMS.contains(plain(i - 1)) && line.words[i].hasCapital() && line.words[i - 1].hasCapital()) {
                storms.add(plain(i));
            }
        }
    }

    private void mend() {
        for (int first = 0; first < of.length; first++) {
            if (Labels.starts(of[first])) {
                mend(first);
            }
        }
        ReportingAgency.mend(line, of);
    }

    private void mend(int first) {
        int last = end(first);
        int bracket = bracket(first, last);
        if (bracket >= 0) {
            split(first, bracket - 1, bracket + 1, last);
            return;
        }
        switch (type(first)) {
            case PERSON -> person(first, last);
            case ORGANISATION -> organisation(first, last);
            case PLACE -> place(first, last);
            case null -> {}
        }
    }

    private void person(int start, int last) {
        int first = withoutRank(start, last);
        for (int i = first + 1; i < last; i++) {
            if (GENERATIONS.contains(plain(i))) {
                split(first, i, i + 1, last);
                return;
            }
        }
        boolean storm = isStorm(first) || first == last && storms.contains(plain(first));
        boolean letter = first == last && line.words[first].text().length() == 1;
        boolean disease = first == last && DISEASES.contains(plain(first)) && isOwner(last);
        if (storm || letter || disease) {
            clear(first, last);
        } else if (first == last && isOfAPerson(first)) {
            Labels.write(of, first, last, EntityType.PLACE);
        }
    }

    private boolean isStorm(int first) {
        return STORMS.contains(plain(first)) || first > 0 && STORMS.contains(plain(first - 1));
    }

    /** Takes ranks away that a name begins with: {@code Det Insp Ada Moss}. */
    private int withoutRank(int start, int last) {
        int first = start;
        while (first < last && RANKS.contains(plain(first))) {
            first++;
        }
        if (first > start) {
            clear(start, last);
            Labels.write(of, first, last, EntityType.PERSON);
        }
        return first;
    }

    /** {@code Ada Moss of Ternport}: whom somebody is of is no person. */
    private boolean isOfAPerson(int i) {
        return i > 1 && plain(i - 1).equals("of") && type(i - 2) == EntityType.PERSON;
    }

    /** {@code Rev. Ada Moss} is somebody, though taken for an organisation. */
    private void organisation(int first, int last) {
        if (first < last && FORMS_OF_ADDRESS.contains(plain(first)) && areCapitalised(first, last)) {
            clear(first, last);
            Labels.write(of, first + 1, last, EntityType.PERSON);
        }
    }

    /** {@code Ada Moss, MD}: behind somebody's name it is a degree. {@code Ternland's Oldmoor} are two places. */
    private void place(int first, int last) {
        int owner = owner(first, last);
        if (owner > first) {
            split(first, owner - 1, owner + 1, last);
            return;
        }
        boolean degree = first == last
                && first > 1
                && plain(first - 1).equals(",")
                && type(first - 2) == EntityType.PERSON
                && DEGREES.contains(plain(first));
        if (degree) {
            clear(first, last);
        }
    }

    /** Where a country, region or city owns the rest of a name, negative where none does: {@code Land's End} is one place. */
    private int owner(int first, int last) {
        var name = new StringBuilder();
        for (int i = first; i < last; i++) {
            if (OWNERS.contains(plain(i))) {
                return Lexicon.shipped().isGreatPlace(name.toString()) ? i : -1;
            }
            name.append(i == first ? "" : " ").append(line.words[i].text().toLowerCase(Locale.ROOT));
        }
        return -1;
    }

    /** A bracket within a name that opens or closes outside of it; negative when there is none. */
    private int bracket(int first, int last) {
        int open = -1;
        for (int i = first; i <= last; i++) {
            var word = plain(i);
            if (word.equals("(")) {
                open = i;
            } else if (word.equals(")") && open < 0) {
                return i;
            } else if (word.equals(")")) {
                open = -1;
            }
        }
        return open;
    }

    /** Makes two names of one, each only where it begins with a capital. */
    private void split(int first, int firstEnd, int second, int last) {
        var type = type(first);
        clear(first, last);
        write(first, firstEnd, type);
        write(second, last, type);
    }

    private void write(int first, int last, @Nullable EntityType type) {
        if (type != null && first <= last && line.words[first].hasCapital()) {
            Labels.write(of, first, last, type);
        }
    }

    private boolean areCapitalised(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!line.words[i].hasCapital()) {
                return false;
            }
        }
        return line.setting == Setting.PLAIN;
    }

    private boolean isOwner(int last) {
        return last + 1 < of.length && OWNERS.contains(plain(last + 1));
    }

    private int end(int first) {
        int last = first;
        while (last + 1 < of.length && !Labels.ends(of[last])) {
            last++;
        }
        return last;
    }

    private @Nullable EntityType type(int i) {
        return Labels.type(of[i]);
    }

    private void clear(int first, int last) {
        for (int i = first; i <= last; i++) {
            of[i] = Labels.OUTSIDE;
        }
    }

    /** A word in small letters, without its full stop. */
    private String plain(int i) {
        var word = line.words[i].text().toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
