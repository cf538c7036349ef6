package newswire.enrich.tag.entity;

import java.io.ByteArrayOutputStream;
import java.util.List;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to a name: no part of one, or beginning, inside, end or whole of a person's, an organisation's or a
 * place's.
 */
public final class Labels {

    /** How many there are. */
    public static final int COUNT = 13;

    /** How many kinds of text there are that may have transitions of their own. */
    public static final int STYLES = Style.values().length;

    /** No part of a name. */
    public static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int WHOLE = 3;
    private static final List<EntityType> TYPES = List.of(EntityType.values());

    private Labels() {}

    /** Writes the labels of a name from token {@code first} to {@code last}, both its own. */
    public static void write(byte[] labels, int first, int last, EntityType type) {
        int base = 1 + 4 * type.ordinal();
        for (int i = first; i <= last; i++) {
            labels[i] = (byte) (base + INSIDE);
        }
        labels[first] = (byte) (base + (first == last ? WHOLE : BEGIN));
        if (last > first) {
            labels[last] = (byte) (base + END);
        }
    }

    /** The type of the name that a token of this label is part of, null for none. */
    static @Nullable EntityType type(int label) {
        return label == OUTSIDE ? null : TYPES.get((label - 1) / 4);
    }

    /** 0 for no name, else 1 for a person, 2 for an organisation, 3 for a place. */
    static int kind(int label) {
        return label == OUTSIDE ? 0 : 1 + (label - 1) / 4;
    }

    static boolean starts(int label) {
        return label != OUTSIDE && ((label - 1) % 4 == BEGIN || (label - 1) % 4 == WHOLE);
    }

    static boolean ends(int label) {
        return label != OUTSIDE && ((label - 1) % 4 == END || (label - 1) % 4 == WHOLE);
    }

    /** Whether {@code next} may follow {@code label}; within a name only more of it or its end can. */
    public static boolean mayFollow(int label, int next) {
        boolean open = label != OUTSIDE && !ends(label);
        boolean goesOn = next != OUTSIDE && !starts(next);
        return open ? goesOn && kind(label) == kind(next) : !goesOn;
    }

    private static final byte[][] BEFORE = new byte[COUNT][];

    static {
        for (int next = 0; next < COUNT; next++) {
            var labels = new ByteArrayOutputStream();
            for (int label = 0; label < COUNT; label++) {
                if (mayFollow(label, next)) {
                    labels.write(label);
                }
            }
            BEFORE[next] = labels.toByteArray();
        }
    }

    /** The labels that a label may follow. */
    static byte[] before(int label) {
        return BEFORE[label];
    }

    /** Whether a sentence may begin with it. */
    public static boolean mayBegin(int label) {
        return label == OUTSIDE || starts(label);
    }

    /** Whether a sentence may end with it. */
    public static boolean mayEnd(int label) {
        return label == OUTSIDE || ends(label);
    }
}
