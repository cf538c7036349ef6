package newswire.enrich.extract.printed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be the head of a page.
 *
 * @param numbers those in it, from left to right
 * @param at how many characters are printed above it
 * @param pages how many follow one another up to it, itself among them
 */
record RunningHead(List<Integer> numbers, int at, int pages) {

    /** So many characters at least are on a page: rows of a table that count up are closer to one another. */
    static final int PAGE = 800;

    RunningHead {
        numbers = List.copyOf(numbers);
    }

    /** A head below another one that differs by numbers alone, null for none. */
    static RunningHead after(@Nullable RunningHead before, List<Integer> numbers, int at) {
        if (before == null || at - before.at() < PAGE || !followsOn(before.numbers(), numbers)) {
            return new RunningHead(numbers, at, 1);
        }
        return new RunningHead(numbers, at, before.pages() + 1);
    }

    /** Whether one of the numbers is the next one, and the others are the same. */
    private static boolean followsOn(List<Integer> before, List<Integer> numbers) {
        int next = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int step = numbers.get(i) - before.get(i);
            if (step != 0 && step != 1) {
                return false;
            }
            next += step;
        }
        return next == 1;
    }
}
