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
 * Gives people back the surnames that were taken for places: {@code Meg Ternport} makes {@code Ternport} a person wherever the
 * document does not speak of it as of a place. For one document.
 */
final class SurnamesOfPlaces {

    /** Words that stand before places and hardly before people who do something. */
    private static final Set<String> BEFORE_PLACES =
            WordLists.of(SurnamesOfPlaces.class, "en").list("before-places");

    private final Words words;
    private final List<byte[]> labels;

    /** Surnames of people who are named in full. */
    private final Set<String> surnames = new HashSet<>();

    private final Set<String> places = new HashSet<>();

    private SurnamesOfPlaces(Words words, List<byte[]> labels) {
        this.words = words;
        this.labels = labels;
    }

    /** Changes the labels of a document in place. */
    static void mend(Words words, List<byte[]> labels) {
        var mending = new SurnamesOfPlaces(words, labels);
        for (int s = 0; s < labels.size(); s++) {
            mending.note(words.lines.get(s), labels.get(s));
        }
        mending.surnames.removeAll(mending.places);
        for (int s = 0; s < labels.size() && !mending.surnames.isEmpty(); s++) {
            mending.mend(words.lines.get(s), labels.get(s));
        }
    }

    private void note(Line line, byte[] of) {
        for (int i = 0; i < of.length; i++) {
            if (isLonePlace(of[i])
                    && (line.setting != Setting.PLAIN || isBehindAPreposition(line, i) || joins(line, i))) {
                places.add(lower(line, i));
            } else if (line.setting == Setting.PLAIN && isSurname(of[i])) {
                surnames.add(lower(line, i));
            }
        }
    }

    private void mend(Line line, byte[] of) {
        for (int i = 0; i < of.length; i++) {
            if (isLonePlace(of[i]) && surnames.contains(lower(line, i))) {
                Labels.write(of, i, i, EntityType.PERSON);
            }
        }
    }

    private static boolean isLonePlace(byte label) {
        return Labels.type(label) == EntityType.PLACE && Labels.starts(label) && Labels.ends(label);
    }

    private static boolean isSurname(byte label) {
        return Labels.type(label) == EntityType.PERSON && !Labels.starts(label) && Labels.ends(label);
    }

    private static boolean isBehindAPreposition(Line line, int i) {
        return i > 0 && BEFORE_PLACES.contains(lower(line, i - 1));
    }

    /** A comma before or behind it, as between a town and its country. */
    private static boolean joins(Line line, int i) {
        return i > 0 && line.words[i - 1].text().equals(",")
                || i + 1 < line.words.length && line.words[i + 1].text().equals(",");
    }

    private static String lower(Line line, int i) {
        return line.words[i].text().toLowerCase(Locale.ROOT);
    }
}
