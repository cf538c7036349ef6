package newswire.enrich.tag.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;

/**
 * Makes one name of an organisation's that were labelled as two, {@code Ternport} and {@code University}. Not in texts that
 * were cut into tokens: a set of such texts is labelled so. For one sentence.
 */
final class WholeNames {

    private static final WordLists LISTS = WordLists.of(WholeNames.class, "en");

    /** What an organisation is, by the first or last word of its name. */
    private static final Set<String> BODIES = LISTS.list("bodies");

    /** Those of them that are called after people. */
    private static final Set<String> OF_PEOPLE = LISTS.list("bodies-of-people");

    /** Those of them that are called by this word alone. */
    private static final Set<String> ALONE = LISTS.list("bodies-called-alone");

    /** Countries whose bodies are called without them. */
    private static final Set<String> UNSAID = LISTS.list("countries-unsaid");

    /** States whose university is in several towns, by their last word. */
    private static final Set<String> OF_STATES = LISTS.list("states-of-universities");

    private static final int LONGEST_BEGINNING = 3;

    private final Line line;
    private final byte[] of;

    private WholeNames(Line line, byte[] labels) {
        this.line = line;
        this.of = labels;
    }

    /** Changes the labels of a document in place. */
    static void mend(Words words, List<byte[]> labels) {
        for (int s = 0; s < labels.size() && words.style != Style.APART; s++) {
            new WholeNames(words.lines.get(s), labels.get(s)).mend();
        }
    }

    private void mend() {
        police();
        for (int first = 0; first < of.length; first++) {
            if (Labels.starts(of[first]) && Labels.type(of[first]) == EntityType.ORGANISATION) {
                int last = end(first);
                int start = isBodyOfWhatIsBefore(first, last) ? start(first - 1) : first == last ? whole(first) : first;
                int end = isOfAPlace(last) ? end(placeBehind(last)) : hasSeat(first, last) ? end(last + 2) : last;
                if (start < first || end > last) {
                    Labels.write(of, start, end, EntityType.ORGANISATION);
                }
                first = end;
            }
        }
    }

    /** {@code Ternport} and {@code Police}, before no rank. */
    private void police() {
        for (int i = 1; i < of.length; i++) {
            boolean ranked = i + 1 < of.length && line.words[i + 1].hasCapital();
            if (lower(i).equals("police")
                    && line.words[i].hasCapital()
                    && of[i] == Labels.OUTSIDE
                    && line.setting == Setting.PLAIN
                    && !ranked
                    && Labels.ends(of[i - 1])
                    && Labels.type(of[i - 1]) == EntityType.PLACE) {
                Labels.write(of, start(i - 1), i, EntityType.ORGANISATION);
            }
        }
    }

    private boolean isBodyOfWhatIsBefore(int first, int last) {
        if (first == 0 || !Labels.ends(of[first - 1])) {
            return false;
        }
        var bodies = switch (Labels.type(of[first - 1])) {
            case PLACE -> BODIES;
            case PERSON -> OF_PEOPLE;
            case ORGANISATION -> Set.of();
            case null -> Set.of();
        };
        return (bodies.contains(lower(first)) || bodies.contains(lower(last))) && !UNSAID.contains(lower(first - 1));
    }

    /** {@code University of} or {@code University}, and behind it {@code of}, and {@code Ternport}. */
    private boolean isOfAPlace(int last) {
        int place = placeBehind(last);
        return place < of.length && Labels.starts(of[place]) && Labels.type(of[place]) == EntityType.PLACE;
    }

    /** Where the name begins that a lone word for a body ends: {@code the Moss Harbour Party}. */
    private int whole(int body) {
        int first = body;
        boolean lone = BODIES.contains(lower(body)) && !ALONE.contains(lower(body));
        if (lone && line.setting == Setting.PLAIN) {
            while (first > 1
                    && body - first < LONGEST_BEGINNING
                    && of[first - 1] == Labels.OUTSIDE
                    && line.words[first - 1].hasCapital()
                    && !lower(first - 1).equals("the")) {
                first--;
            }
        }
        return first;
    }

    /** {@code University of California, Oldmoor}: such universities are known by where they are. */
    private boolean hasSeat(int first, int last) {
        return last > first
                && lower(first).equals("university")
                && OF_STATES.contains(lower(last))
                && last + 2 < of.length
                && lower(last + 1).equals(",")
                && Labels.starts(of[last + 2])
                && Labels.type(of[last + 2]) == EntityType.PLACE
                && !Lexicon.shipped().isNation(lower(last + 2));
    }

    private int placeBehind(int last) {
        if (lower(last).equals("of")) {
            return last + 1;
        }
        boolean ofBehind = lower(last).equals("university")
                && last + 1 < of.length
                && lower(last + 1).equals("of");
        return ofBehind ? last + 2 : of.length;
    }

    private int start(int last) {
        int first = last;
        while (first > 0 && !Labels.starts(of[first])) {
            first--;
        }
        return first;
    }

    private int end(int first) {
        int last = first;
        while (last + 1 < of.length && !Labels.ends(of[last])) {
            last++;
        }
        return last;
    }

    private String lower(int i) {
        return line.words[i].text().toLowerCase(Locale.ROOT).replace(".", "");
    }
}
