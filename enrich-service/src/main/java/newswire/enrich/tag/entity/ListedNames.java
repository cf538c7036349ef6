package newswire.enrich.tag.entity;

import java.util.Arrays;
import java.util.Locale;

/** Finds the names of a sentence that stand on lists. */
final class ListedNames {

    private static final byte[] NONE = {};
    private static final int LISTS = 16;

    private ListedNames() {}

    /** For each word, a code for each list and place in a listed name that it has. */
    static byte[][] of(Word[] words, Lexicon lexicon) {
        var codes = new byte[words.length][];
        Arrays.fill(codes, NONE);
        for (int i = 0; i < words.length; i++) {
            if (words[i].hasCapital()) {
                longest(words, i, lexicon, codes);
            }
        }
        return codes;
    }

    private static void longest(Word[] words, int first, Lexicon lexicon, byte[][] codes) {
        var name = new StringBuilder();
        for (int i = first; i < words.length && i < first + Lexicon.LONGEST_NAME; i++) {
            name.append(i == first ? "" : " ").append(words[i].text().toLowerCase(Locale.ROOT));
            int lists = lexicon.names().get(Hash.of(name));
            for (int list = 0; list < LISTS && lists >> list != 0; list++) {
                if ((lists >> list & 1) != 0) {
                    for (int j = first; j <= i; j++) {
                        int place = i == first ? 0 : j == first ? 1 : j == i ? 2 : 3;
                        codes[j] = with(codes[j], (byte) (list * 4 + place));
                    }
                }
            }
        }
    }

    private static byte[] with(byte[] codes, byte code) {
        for (byte known : codes) {
            if (known == code) {
                return codes;
            }
        }
        var more = Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = code;
        return more;
    }
}
