package newswire.enrich.tag.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;

/** Mends labels by what the rest of the document says for sure. */
final class Repairs {

    private static final int LONGEST = 6;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_ALONE = 3;

    private final Words words;
    private final List<byte[]> labels;
    private final Map<String, EntityType> known = new HashMap<>();

    /** Last words of people's full names. */
    private final Set<String> surnames = new HashSet<>();

    private Repairs(Words words, List<byte[]> labels) {
        this.words = words;
        this.labels = labels;
    }

    /** Changes the labels in place. */
    static void mend(Words words, List<byte[]> labels) {
        var repairs = new Repairs(words, labels);
        for (int s = 0; s < labels.size(); s++) {
            repairs.acronyms(words.lines.get(s), labels.get(s));
        }
        Slips.mend(words.lines, labels);
        WholeNames.mend(words, labels);
        var organisations = new ListedOrganisations(words, labels);
        for (int s = 0; s < labels.size(); s++) {
            organisations.mend(words.lines.get(s), labels.get(s));
        }
        SurnamesOfPlaces.mend(words, labels);
        Lists.mend(words.lines, labels);
        repairs.collect();
        var lone = new LoneNames(words, labels);
        for (int s = 0; s < labels.size(); s++) {
            repairs.surnames(words.lines.get(s), labels.get(s));
            repairs.again(words.lines.get(s), labels.get(s));
            if (words.lines.get(s).setting == Setting.PLAIN) {
                repairs.lone(words.lines.get(s), labels.get(s), lone);
            } else {
                repairs.headline(words.lines.get(s), labels.get(s));
            }
        }
    }

    /** An organisation begins with the first letter of the acronym that follows it in brackets. */
    private void acronyms(Line line, byte[] of) {
        for (int i = 0; i < of.length; i++) {
            int start = Words.expansionStart(line, i);
            boolean organisation = start >= 0 && Labels.type(of[i - 2]) == EntityType.ORGANISATION;
            if (organisation && of[start] == Labels.OUTSIDE && start + 1 < i - 1) {
                clear(of, start, i - 2);
                Labels.write(of, start, i - 2, EntityType.ORGANISATION);
            }
        }
    }

    private void collect() {
        for (int s = 0; s < labels.size(); s++) {
            var line = words.lines.get(s);
            var of = labels.get(s);
            int first = 0;
            for (int i = 0; i < of.length && line.setting == Setting.PLAIN; i++) {
                first = Labels.starts(of[i]) ? i : first;
                EntityType type = Labels.type(of[i]);
                if (type != null && Labels.ends(of[i])) {
                    known.putIfAbsent(key(line, first, i), type);
                    if (type == EntityType.PERSON && first < i) {
                        surnames.add(key(line, i, i));
                    }
                }
            }
        }
    }

    /** A word that is no name, and is the surname of somebody whom the text names in full, is that person's name. */
    private void surnames(Line line, byte[] of) {
        for (int i = 0; i < of.length; i++) {
            var word = line.words[i];
            boolean may =
                    of[i] == Labels.OUTSIDE && word.hasCapital() && word.text().length() >= SHORTEST;
            if (may && surnames.contains(key(line, i, i)) && words.timesSmall(word) == 0 && standsAlone(line, of, i)) {
                Labels.write(of, i, i, EntityType.PERSON);
            }
        }
    }

    /** A word that is no name here, and one elsewhere in the text more than once, is that name. */
    private void lone(Line line, byte[] of, LoneNames names) {
        for (int i = 0; i < of.length; i++) {
            var word = line.words[i];
            boolean may = of[i] == Labels.OUTSIDE
                    && word.hasCapital()
                    && word.text().length() >= SHORTEST_ALONE
                    && words.timesSmall(word) == 0
                    && standsAlone(line, of, i);
            var type = may ? names.of(word.text()) : null;
            if (type != null) {
                Labels.write(of, i, i, type);
            }
        }
    }

    /** Several words that are a name elsewhere are that name here. */
    private void again(Line line, byte[] of) {
        for (int first = 0; first < of.length; first++) {
            int end = first;
            while (end < of.length && end < first + LONGEST && of[end] == Labels.OUTSIDE) {
                end++;
            }
            for (int last = end - 1; last > first && line.words[first].hasCapital(); last--) {
                var type = line.words[last].hasCapital() ? known.get(key(line, first, last)) : null;
                if (type != null) {
                    Labels.write(of, first, last, type);
                    break;
                }
            }
        }
    }

    /** Not beside other words with capitals that are no names, with which it may make one. */
    private static boolean standsAlone(Line line, byte[] of, int i) {
        boolean shown = line.setting == Setting.PLAIN;
        boolean before = i > 1 && of[i - 1] == Labels.OUTSIDE && line.words[i - 1].hasCapital();
        boolean after = i + 1 < of.length && of[i + 1] == Labels.OUTSIDE && line.words[i + 1].hasCapital();
        return !shown || !before && !after;
    }

    /** In a headline each word has capitals; a name of the text is that name there too. */
    private void headline(Line line, byte[] of) {
        for (int first = 0; first < of.length; first++) {
            for (int last = Math.min(of.length, first + LONGEST) - 1; last >= first; last--) {
                var type = line.words[first].hasCapital() ? known.get(key(line, first, last)) : null;
                if (type != null && line.words[first].text().length() >= SHORTEST && !isWithinLonger(of, first, last)) {
                    clear(of, first, last);
                    Labels.write(of, first, last, type);
                    first = last;
                    break;
                }
            }
        }
    }

    private static boolean isWithinLonger(byte[] of, int first, int last) {
        boolean before = of[first] != Labels.OUTSIDE && !Labels.starts(of[first]);
        boolean after = of[last] != Labels.OUTSIDE && !Labels.ends(of[last]);
        return before || after;
    }

    /** Takes names away that reach into these words. */
    private static void clear(byte[] of, int first, int last) {
        int start = first;
        while (start > 0 && of[start] != Labels.OUTSIDE && !Labels.starts(of[start])) {
            start--;
        }
        int end = last;
        while (end + 1 < of.length && of[end] != Labels.OUTSIDE && !Labels.ends(of[end])) {
            end++;
        }
        for (int i = start; i <= end; i++) {
            of[i] = Labels.OUTSIDE;
        }
    }

    private static String key(Line line, int first, int last) {
        var key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            key.append(i == first ? "" : " ").append(line.words[i].text().toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }
}
