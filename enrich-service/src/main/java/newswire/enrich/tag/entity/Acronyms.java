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
                && (initials(longer, true).equals(acronym)
                        || initials(longer, false).equals(acronym));
    }

    private static String initials(List<String> words, boolean all) {
        var initials = new StringBuilder();
        for (var word : words) {
            if (all || !SMALL_WORDS.contains(word)) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
