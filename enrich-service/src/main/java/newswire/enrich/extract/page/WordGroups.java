package newswire.enrich.extract.page;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Groups of words to be found in names, all of them in one pass over a name (after Aho and Corasick, 1975). A word is found
 * anywhere in a name, {@code |word|} only where no letter or digit stands beside it; a word's hyphen stands for an underscore
 * too, and case does not matter. Words are of ASCII's letters and digits, hyphens and underscores. Immutable.
 */
public final class WordGroups {

    private static final int DIGITS = 26;
    /** Any other letter or digit: a part of names, but of no word. */
    private static final int OTHER_PART = DIGITS + 10;

    private static final int HYPHEN = OTHER_PART + 1;
    private static final int UNDERSCORE = HYPHEN + 1;
    private static final int GAP = UNDERSCORE + 1;
    private static final int SYMBOLS = GAP + 1;
    private static final int MAX_STATES = 2_000;

    private static final byte[] ASCII = ascii();

    /** The state that follows on a symbol, at state * {@link #SYMBOLS} + symbol. */
    private final char[] next = new char[MAX_STATES * SYMBOLS];
    /** The same for who goes through names: where the state's own begin, twice, and one more where words end in it. */
    private final int[] steps;
    /** The groups of all words that end in a state. */
    private final long[] found = new long[MAX_STATES];
    /** The length of the longest whole word that ends in a state, and its groups: where it is none, no shorter one is. */
    private final int[] wholeLength = new int[MAX_STATES];

    private final long[] whole = new long[MAX_STATES];
    private int states = 1;

    /**
     * @param groups words with spaces between; a group's bit is its place
     * @throws ArrayIndexOutOfBoundsException when there are some thousands of letters in all
     */
    public WordGroups(List<String> groups) {
        for (int group = 0; group < groups.size(); group++) {
            for (String word : groups.get(group).split(" ")) {
                add(word.replace("|", ""), word.startsWith("|"), 1L << group, 0, 0);
            }
        }
        linkSuffixes();
        steps = new int[states * SYMBOLS];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = next[i] * SYMBOLS * 2 + (found[next[i]] == 0 ? 0 : 1);
        }
    }

    private static byte[] ascii() {
        byte[] symbols = new byte[128];
        for (char c = 0; c < symbols.length; c++) {
            char lower = Character.toLowerCase(c);
            boolean letter = lower >= 'a' && lower <= 'z';
            boolean digit = c >= '0' && c <= '9';
            int mark = c == '-' ? HYPHEN : c == '_' ? UNDERSCORE : GAP;
            symbols[c] = (byte) (letter ? lower - 'a' : digit ? DIGITS + c - '0' : mark);
        }
        return symbols;
    }

    private static int symbol(char c) {
        return c < 128 ? ASCII[c] : Character.isLetterOrDigit(c) ? OTHER_PART : GAP;
    }

    private void add(String word, boolean isWhole, long bit, int from, int state) {
        int at = state;
        for (int i = from; i < word.length(); i++) {
            int symbol = symbol(word.charAt(i));
            if (symbol == HYPHEN) {
                add(word, isWhole, bit, i + 1, child(at, UNDERSCORE));
            }
            at = child(at, symbol);
        }
        if (isWhole) {
            whole[at] |= bit;
            wholeLength[at] = word.length();
        } else {
            found[at] |= bit;
        }
    }

    private int child(int state, int symbol) {
        int index = state * SYMBOLS + symbol;
        if (next[index] == 0) {
            next[index] = (char) states++;
        }
        return next[index];
    }

    /** Where no word goes on, the longest end of what was read goes on that begins another one. */
    private void linkSuffixes() {
        int[] suffix = new int[states];
        Queue<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int index = state * SYMBOLS + symbol;
                int shorter = state == 0 ? 0 : next[suffix[state] * SYMBOLS + symbol];
                if (next[index] == 0) {
                    next[index] = (char) shorter;
                    continue;
                }
                int child = next[index];
                suffix[child] = shorter;
                found[child] |= found[shorter];
                if (wholeLength[child] == 0) {
                    wholeLength[child] = wholeLength[shorter];
                    whole[child] = whole[shorter];
                }
                open.add(child);
            }
        }
    }

    /** The bits of all groups of which the first characters of a name, so many at most, hold a word. */
    public long in(String name, int most) {
        return in(name, 0, Math.min(name.length(), most));
    }

    /** The bits of all groups of which the name that makes up this part of a source holds a word. */
    long in(String source, int from, int to) {
        long bits = 0;
        int at = 0;
        int partFrom = from;
        for (int i = from; i < to; i++) {
            int symbol = symbol(source.charAt(i));
            if (symbol > OTHER_PART) {
                bits |= whole(at / SYMBOLS, i - partFrom);
                partFrom = i + 1;
            }
            int step = steps[at + symbol];
            at = step >> 1;
            if ((step & 1) != 0) {
                bits |= found[at / SYMBOLS];
            }
        }
        return bits | whole(at / SYMBOLS, to - partFrom);
    }

    private long whole(int state, int length) {
        return length > 0 && wholeLength[state] == length ? whole[state] : 0;
    }
}
