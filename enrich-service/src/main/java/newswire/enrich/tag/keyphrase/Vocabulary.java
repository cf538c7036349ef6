package newswire.enrich.tag.keyphrase;

import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a language says of words, as far as phrases go.
 *
 * @param edges words, in small letters, that no phrase begins or ends with
 * @param vague nouns, in small letters, that say too little to be printed alone
 * @param nounsHaveCapitals whether every noun has a capital, and so the end of every phrase
 */
record Vocabulary(Set<String> edges, Set<String> vague, boolean nounsHaveCapitals) {

    private static final String ENGLISH = "en";
    private static final String GERMAN = "de";
    private static final Set<String> OTHERS = Set.of(GERMAN, "es", "fr", "it", "nl", "pl", "pt", "ru");
    private static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of(), false);

    /** That of a language; of one that is not known, English. */
    static Vocabulary of(@Nullable String language) {
        if (language == null || language.equals(ENGLISH)) {
            var lists = WordLists.of(Vocabulary.class, ENGLISH);
            return new Vocabulary(lists.list("edges"), lists.list("vague"), false);
        }
        return OTHERS.contains(language)
                ? new Vocabulary(
                        WordLists.of(Vocabulary.class, language).list("edges"), Set.of(), language.equals(GERMAN))
                : NONE;
    }

    /** Whether a phrase may begin with it, or go on after it. */
    boolean mayBegin(Token token) {
        return !edges.contains(lower(token));
    }

    boolean mayEnd(Token token) {
        return mayBegin(token)
                && !(nounsHaveCapitals && Character.isLowerCase(token.text().codePointAt(0)));
    }

    boolean isVague(Token token) {
        return vague.contains(lower(token));
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
