package newswire.enrich.extract.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few names, known again in a source in whatever case, without a string being made of it. Immutable. */
final class Names {

    /** ASCII's letters of either case differ in one bit, which digits and hyphens have too. */
    private static final int CASE = 32;

    private final String[] all;
    private final int longest;
    /** By length and first letter, the numbers among all. */
    private final int[][] numbers;

    /** These names, of letters, digits and hyphens in lower case, each with a letter first. */
    Names(String... names) {
        all = names.clone();
        longest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
        numbers = IntStream.range(0, (longest + 1) * CASE)
                .mapToObj(slot -> IntStream.range(0, all.length)
                        .filter(i -> slot(all[i].length(), all[i].charAt(0)) == slot)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int slot(int length, char first) {
        return length * CASE + (first & CASE - 1);
    }

    /** All of them; one's number is its place. */
    String[] all() {
        return all.clone();
    }

    /** The name that makes up this part of a source, null when none does. */
    @Nullable
    String in(String source, int from, int to) {
        int number = number(source, from, to);
        return number < 0 ? null : all[number];
    }

    /** The number of the name that makes up this part of a source, -1 when none does. */
    int number(String source, int from, int to) {
        int length = to - from;
        if (length == 0 || length > longest) {
            return -1;
        }
        for (int number : numbers[slot(length, source.charAt(from))]) {
            if (isAt(source, from, all[number])) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isAt(String source, int from, String name) {
        int i = name.length() - 1; // names that begin alike are told by their ends
        while (i >= 0 && (source.charAt(from + i) | CASE) == name.charAt(i)) {
            i--;
        }
        return i < 0;
    }
}
