package newswire.enrich.tag.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;

/**
 * Gives names that were cut their beginning back, where the whole is a listed organisation, and shops that are called as people
 * are, {@code Moss's}, their own kind. For one document.
 */
final class ListedOrganisations {

    private static final List<String> OWNERS = List.of("'s", "’s");
    private static final Set<String> SHOPS =
            WordLists.of(ListedOrganisations.class, "en").list("shops");

    private final Lexicon lexicon = Lexicon.shipped();

    /** All words of full names of people. */
    private final Set<String> ofPeople = new HashSet<>();

    ListedOrganisations(Words words, List<byte[]> labels) {
        for (int s = 0; s < labels.size(); s++) {
            var of = labels.get(s);
            for (int i = 0; i < of.length; i++) {
                boolean several =
                        Labels.type(of[i]) == EntityType.PERSON && !(Labels.starts(of[i]) && Labels.ends(of[i]));
                if (several) {
                    ofPeople.add(lower(words.lines.get(s), i));
                }
            }
        }
    }

    /** Changes the labels of a sentence in place. */
    void mend(Line line, byte[] of) {
        if (line.setting != Setting.PLAIN) {
            return;
        }
        for (int first = 0; first < of.length; first++) {
            shop(line, of, first);
            var type = Labels.type(of[first]);
            if (Labels.starts(of[first]) && type != null && type != EntityType.PERSON) {
                whole(line, of, first);
            }
        }
    }

    private void shop(Line line, byte[] of, int i) {
        boolean alone = of[i] == Labels.OUTSIDE || Labels.starts(of[i]) && Labels.ends(of[i]);
        boolean owner = i + 1 < of.length && OWNERS.contains(lower(line, i + 1)) && of[i + 1] == Labels.OUTSIDE;
        if (alone
                && owner
                && line.words[i].hasCapital()
                && SHOPS.contains(lower(line, i))
                && !ofPeople.contains(lower(line, i))) {
            Labels.write(of, i, i + 1, EntityType.ORGANISATION);
        }
    }

    private void whole(Line line, byte[] of, int first) {
        int last = first;
        while (last + 1 < of.length && !Labels.ends(of[last])) {
            last++;
        }
        var name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            name.append(i == first ? "" : " ").append(lower(line, i));
        }
        int start = first;
        for (int i = first - 1; i >= 0 && last - i < Lexicon.LONGEST_NAME && mayBelong(of[i]); i--) {
            name.insert(0, lower(line, i) + " ");
            start = mayBegin(line, of, i) && lexicon.isOrganisation(name.toString()) ? i : start;
        }
        if (start < first && last > first) {
            Labels.write(of, start, last, EntityType.ORGANISATION);
        }
    }

    /** Whether a word is no part of a name, or part of a place's, which a longer name may begin with. */
    private static boolean mayBelong(byte label) {
        return label == Labels.OUTSIDE || Labels.type(label) == EntityType.PLACE;
    }

    /** Not with an article, nor with the nation whose it is: {@code German Foreign Ministry}. */
    private boolean mayBegin(Line line, byte[] of, int i) {
        boolean free = of[i] == Labels.OUTSIDE || Labels.starts(of[i]);
        return free && line.words[i].hasCapital() && !lower(line, i).equals("the") && !lexicon.isNation(lower(line, i));
    }

    private static String lower(Line line, int i) {
        return line.words[i].text().toLowerCase(Locale.ROOT);
    }
}
