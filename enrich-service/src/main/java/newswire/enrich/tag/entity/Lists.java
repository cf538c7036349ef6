package newswire.enrich.tag.entity;

import java.util.List;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import newswire.enrich.tag.entity.Words.Setting;
import org.jspecify.annotations.Nullable;

/** Names what stands amid others of one type: {@code Moss} in {@code the Gannets, Moss and the Terns}. For one sentence. */
final class Lists {

    /** A name that nobody found is hardly longer. */
    private static final int LONGEST = 3;

    private final Line line;
    private final byte[] of;

    private Lists(Line line, byte[] labels) {
        this.line = line;
        this.of = labels;
    }

    /** Changes the labels of a document in place. */
    static void mend(List<Line> lines, List<byte[]> labels) {
        for (int s = 0; s < labels.size(); s++) {
            if (lines.get(s).setting == Setting.PLAIN) {
                new Lists(lines.get(s), labels.get(s)).mend();
            }
        }
    }

    private void mend() {
        for (int comma = 1; comma + 1 < of.length; comma++) {
            if (isText(comma, ",") && Labels.ends(of[comma - 1])) {
                var type = Labels.type(of[comma - 1]);
                int last = unnamed(comma + 1);
                if (type != null && last > comma && type == typeBehind(last)) {
                    Labels.write(of, comma + 1, last, type);
                }
            }
        }
    }

    /** The last of a few words with capitals that are no names. */
    private int unnamed(int first) {
        int last = first - 1;
        while (last + 1 < of.length
                && last + 1 < first + LONGEST
                && of[last + 1] == Labels.OUTSIDE
                && line.words[last + 1].hasCapital()) {
            last++;
        }
        return last;
    }

    /** The type of the name behind a comma, or {@code and}, or both. */
    private @Nullable EntityType typeBehind(int last) {
        int next = last + 1;
        boolean parted = false;
        if (isText(next, ",")) {
            parted = true;
            next++;
        }
        if (isText(next, "and") || isText(next, "or") || isText(next, "&")) {
            parted = true;
            next++;
        }
        return parted && next < of.length && Labels.starts(of[next]) ? Labels.type(of[next]) : null;
    }

    private boolean isText(int i, String text) {
        return i < of.length && line.words[i].text().equals(text);
    }
}
