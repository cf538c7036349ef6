package newswire.enrich.tag.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Setting;

/**
 * Finds single words that nobody took for a name and that are on the lists of organisations alone: on none of places or of
 * people, and no word that news have in small letters. For one sentence.
 */
final class KnownFirms {

    private static final int SHORTEST = 4;

    /** Several of a kind, and no name: {@code VIPs}. */
    private static final Pattern PLURAL = Pattern.compile("\\p{Lu}+s");

    private final LabelledLine line;

    private KnownFirms(LabelledLine line) {
        this.line = line;
    }

    /** Changes the labels in place. */
    static void mend(LabelledLine line) {
        if (line.line().setting == Setting.PLAIN) {
            new KnownFirms(line).mend();
        }
    }

    private void mend() {
        for (int i = 1; i < line.length(); i++) {
            if (standsAlone(i) && isKnown(line.text(i))) {
                Labels.write(line.of(), i, i, EntityType.ORGANISATION);
            }
        }
    }

    /** Neither beside other words with capitals that are no names nor beside somebody's name, of which it may be a part. */
    private boolean standsAlone(int i) {
        return isFree(i) && !mayBelong(i - 1) && !mayBelong(i + 1);
    }

    private boolean isFree(int i) {
        return line.hasCapital(i) && line.type(i) == null;
    }

    private boolean mayBelong(int neighbour) {
        return isFree(neighbour) && neighbour > 0 || line.type(neighbour) == EntityType.PERSON;
    }

    private static boolean isKnown(String word) {
        var lexicon = Lexicon.shipped();
        var name = word.toLowerCase(Locale.ROOT);
        return word.length() >= SHORTEST
                && lexicon.isOrganisation(name)
                && !lexicon.isPlace(name)
                && !lexicon.isNation(name)
                && !lexicon.isGivenName(name)
                && !lexicon.isFamilyName(name)
                && !lexicon.isWord(name)
                && !PLURAL.matcher(word).matches();
    }
}
