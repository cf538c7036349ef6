package newswire.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/** What single words with a capital name in a document, where one and the same word is a name more than once. */
final class LoneNames {

    /** One mention may be a slip. */
    private static final int FEWEST = 2;

    /** A word that is no name more than this many times as often as one is none. */
    private static final int TIMES_NO_NAME = 2;

    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {

        private final int[] names = new int[EntityType.values().length];
        private int noName;
    }

    LoneNames(Words words, List<byte[]> labels) {
        for (int s = 0; s < labels.size(); s++) {
            var line = words.lines.get(s);
            var of = labels.get(s);
            for (int i = 0; i < of.length; i++) {
                if (line.words[i].hasCapital()) {
                    count(line.words[i].text(), of[i]);
                }
            }
        }
    }

    private void count(String word, int label) {
        var count = counts.computeIfAbsent(word, any -> new Count());
        var type = Labels.type(label);
        if (type == null) {
            count.noName++;
        } else if (Labels.starts(label) && Labels.ends(label)) {
            count.names[type.ordinal()]++;
        }
    }

    /** What the word mostly names when it stands alone; null when it seldom does. */
    @Nullable
    EntityType of(String word) {
        var count = counts.get(word);
        if (count == null) {
            return null;
        }
        int best = 0;
        for (int i = 1; i < count.names.length; i++) {
            best = count.names[i] > count.names[best] ? i : best;
        }
        int times = count.names[best];
        return times >= FEWEST && times * TIMES_NO_NAME >= count.noName ? EntityType.values()[best] : null;
    }
}
