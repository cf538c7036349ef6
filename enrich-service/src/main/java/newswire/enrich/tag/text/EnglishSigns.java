package newswire.enrich.tag.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.TaggedStory;

/** Tells tables and notes in English, too short or too full of names for a detector of languages, from other languages. */
public final class EnglishSigns {

    private static final Set<String> WORDS =
            WordLists.of(EnglishSigns.class, "en").list("english");
    private static final int ENOUGH = 2;

    private EnglishSigns() {}

    /** Whether the text of a story has two words or more that English has, and hardly another language. */
    public static boolean in(TaggedStory story) {
        var found = new HashSet<String>();
        for (var sentence : story.textSentences()) {
            for (var token : sentence.tokens()) {
                var word = token.text().toLowerCase(Locale.ROOT);
                if (WORDS.contains(word) && found.add(word) && found.size() >= ENOUGH) {
                    return true;
                }
            }
        }
        return false;
    }
}
