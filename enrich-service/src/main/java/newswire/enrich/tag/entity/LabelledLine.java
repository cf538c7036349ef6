package newswire.enrich.tag.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.entity.Words.Line;
import org.jspecify.annotations.Nullable;

/** A sentence and the labels of its words, which those change who mend them. */
record LabelledLine(Line line, byte[] of) {

    private static final Set<String> OWNERS = Set.of("'s", "’s");

    int length() {
        return of.length;
    }

    boolean starts(int i) {
        return Labels.starts(of[i]);
    }

    /** The type of the name that a word is part of; null for none, and beyond the sentence. */
    @Nullable
    EntityType type(int i) {
        return i < 0 || i >= of.length ? null : Labels.type(of[i]);
    }

    /** The last word of the name that begins here. */
    int end(int first) {
        int last = first;
        while (last + 1 < of.length && !Labels.ends(of[last])) {
            last++;
        }
        return last;
    }

    /** The first word of the name that ends here. */
    int start(int last) {
        int first = last;
        while (first > 0 && !Labels.starts(of[first])) {
            first--;
        }
        return first;
    }

    void clear(int first, int last) {
        Arrays.fill(of, first, last + 1, (byte) Labels.OUTSIDE);
    }

    /** Makes words that are no part of another name a name, where they begin with a capital. */
    void write(int first, int last, @Nullable EntityType type) {
        if (type != null && first <= last && line.words[first].hasCapital()) {
            Labels.write(of, first, last, type);
        }
    }

    /** Makes two names of one, each only where it begins with a capital. */
    void split(int first, int firstEnd, int second, int last) {
        var type = type(first);
        clear(first, last);
        write(first, firstEnd, type);
        write(second, last, type);
    }

    /** A word as it stands there; empty beyond the sentence. */
    String text(int i) {
        return i < 0 || i >= of.length ? "" : line.words[i].text();
    }

    /** A word in small letters, without its full stop; empty beyond the sentence. */
    String plain(int i) {
        var word = text(i).toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Words in small letters, parted by spaces, as the lexicon has names. */
    String name(int first, int last) {
        var name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            name.append(i == first ? "" : " ").append(text(i).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    boolean hasCapital(int i) {
        return i >= 0 && i < of.length && line.words[i].hasCapital();
    }

    /** Whether it is the {@code 's} of an owner. */
    boolean isOwning(int i) {
        return OWNERS.contains(plain(i));
    }
}
