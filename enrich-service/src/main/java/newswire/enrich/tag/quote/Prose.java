package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.text.Dateline;
import newswire.enrich.tag.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of a story one after the other, each with what is known of it. For one thread. */
final class Prose {

    static final Set<String> PRONOUNS = Set.of("he", "she", "they", "who", "it", "we", "i");
    private static final Set<String> OF_PERSONS = Set.of("he", "she");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] lineStarts;
    private final List<@Nullable Naming> namings = new ArrayList<>();

    /** Where the dateline ends, as an offset. */
    private int dateline;

    /** A mention of an entity, by its first and last token. */
    record Naming(Entity entity, int first, int last) {

        boolean isPerson() {
            return entity.type() == EntityType.PERSON;
        }
    }

    Prose(TaggedStory story) {
        this.text = story.source().text();
        story.textSentences().forEach(sentence -> tokens.addAll(sentence.tokens()));
        tokens.forEach(token -> namings.add(null));
        this.lineStarts = new int[tokens.size()];
        for (int i = 1; i < lineStarts.length; i++) {
            boolean sameLine =
                    text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                                    .indexOf('\n')
                            < 0;
            lineStarts[i] = sameLine ? lineStarts[i - 1] : i;
        }
        for (var entity : story.entities()) {
            for (var mention : entity.mentions()) {
                if (!mention.inTitle()) {
                    if (mention.start() == 0 && entity.type() == EntityType.PLACE) {
                        dateline = Math.max(dateline, Dateline.end(text, mention.end()));
                    }
                    int first = at(mention.start());
                    int last = at(mention.end() - 1);
                    for (int i = first; i <= last && i < tokens.size(); i++) {
                        namings.set(i, new Naming(entity, first, last));
                    }
                }
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String word(int i) {
        return tokens.get(i).text();
    }

    /** A word in small letters. */
    String lower(int i) {
        return word(i).toLowerCase(Locale.ROOT);
    }

    /** Whether there is a token of that number and it is a comma. */
    boolean isComma(int i) {
        return i >= 0 && i < tokens.size() && word(i).equals(",");
    }

    /** The mention that a token is part of, null for none. */
    @Nullable
    Naming naming(int i) {
        return namings.get(i);
    }

    /** The first token that ends after an offset. */
    int at(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isPronoun(int i) {
        return PRONOUNS.contains(lower(i));
    }

    static boolean isOfPerson(String word) {
        return OF_PERSONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first token of the line that a token is on. */
    int lineStart(int i) {
        return lineStarts[i];
    }

    boolean beginsLine(int i) {
        return lineStarts[i] == i;
    }

    /** A full stop within brackets, as in {@code (D-Md.)}, mostly ends an abbreviation. A dateline is over with its dash. */
    boolean endsSentence(int i) {
        if (dateline > 0 && i + 1 < tokens.size() && tokens.get(i + 1).start() == dateline) {
            return true;
        }
        boolean bracketed = i + 1 < tokens.size() && ")]".contains(word(i + 1));
        return !bracketed && (".?!".contains(word(i)) || word(i).equals("..."));
    }

    /** Whether a mark closes behind the end of a sentence. */
    boolean endsSpeech(int i) {
        return i > 0 && "\"”’'".contains(word(i)) && endsSentence(i - 1);
    }

    /** What stands from an offset to before another one. */
    String text(int start, int end) {
        return text.substring(start, end);
    }

    String surface(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }
}
