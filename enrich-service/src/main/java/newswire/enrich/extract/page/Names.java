package newswire.enrich.extract.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few names, known again in a source in whatever case, without a string being made of it. Immutable. */
final class Names {

    /** ASCII's letters of either case differ in one bit, which digits and hyphens have too. */
    private static final int CASE = 32;

    private final int longest;
    /** By length and first letter. */
    private final String[][] names;

    /** These names, of letters, digits and hyphens in lower case, each with a letter first. */
    Names(String... names) {
        longest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
        this.names = IntStream.range(0, (longest + 1) * CASE)
                .mapToObj(slot -> Arrays.stream(names)
                        .filter(name -> slot(name.length(), name.charAt(0)) == slot)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static int slot(int length, char first) {
        return length * CASE + (first & CASE - 1);
    }

    /** The name that makes up this part of a source, null when none does. */
    @Nullable
    String in(String source, int from, int to) {
        int length = to - from;
        if (length == 0 || length > longest) {
            return null;
        }
        for (String name : names[slot(length, source.charAt(from))]) {
            if (isAt(source, from, name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isAt(String source, int from, String name) {
        int i = name.length() - 1; // names that begin alike are told by their ends
        while (i >= 0 && (source.charAt(from + i) | CASE) == name.charAt(i)) {
            i--;
        }
        return i < 0;
    }
}
