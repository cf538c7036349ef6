package newswire.enrich.tag.text;

import java.util.List;

/** Tokens that belong together, at least one and at most {@link Sentences#MOST_TOKENS}. */
public record Sentence(List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has tokens");
        }
    }

    /** Where its first token begins, in UTF-16 code units of the text. */
    public int start() {
        return tokens.getFirst().start();
    }

    /** Where its last token ends. */
    public int end() {
        return tokens.getLast().end();
    }
}
