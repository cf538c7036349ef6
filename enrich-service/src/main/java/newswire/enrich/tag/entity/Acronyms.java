package newswire.enrich.tag.entity;

import java.util.List;
import java.util.Set;

/** Tells whether short capitals stand for a longer name. */
final class Acronyms {

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "in", "on", "de", "la", "du", "et", "&", "to");

    private Acronyms() {}

    /** Whether {@code words} of one word are the first letters of {@code longer}, with or without those of its small words. */
    static boolean isOf(List<String> words, List<String> longer) {
        if (words.size() != 1 || longer.size() < 2) {
            return false;
        }
        var acronym = words.getFirst();
        return acronym.length() > 1
                && (initials(longer, true, false).equals(acronym)
                        || initials(longer, false, false).equals(acronym)
                        || initials(longer, false, true).equals(acronym));
    }

    /**
     * Whether a word in brackets behind a longer name is short for it: its letters are some of the name's, in their order, the
     * first one that of a word.
     */
    static boolean isShort(String word, List<String> longer) {
        for (int first = 0; first < longer.size(); first++) {
            if (longer.get(first).charAt(0) == word.charAt(0)
                    && holdsInOrder(String.join("", longer.subList(first, longer.size())), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsInOrder(String letters, String some) {
        int found = 0;
        for (int i = 0; i < letters.length() && found < some.length(); i++) {
            found += letters.charAt(i) == some.charAt(found) ? 1 : 0;
        }
        return found == some.length();
    }

    private static String initials(List<String> words, boolean all, boolean hyphens) {
        var initials = new StringBuilder();
        for (var word : words) {
            if (all || !SMALL_WORDS.contains(word)) {
                initials.appendCodePoint(word.codePointAt(0));
                int part = hyphens ? word.indexOf('-') + 1 : 0;
                if (part > 1 && part < word.length()) {
                    initials.appendCodePoint(word.codePointAt(part));
                }
            }
        }
        return initials.toString();
    }
}
