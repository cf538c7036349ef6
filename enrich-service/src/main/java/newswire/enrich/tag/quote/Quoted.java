package newswire.enrich.tag.quote;

import java.util.BitSet;
import java.util.List;

/** Which words of a story stand between marks. */
final class Quoted {

    private final BitSet tokens;

    Quoted(Prose prose, List<Speech> speeches) {
        this.tokens = new BitSet(prose.size());
        int next = 0;
        for (int i = 0; i < prose.size(); i++) {
            int at = prose.token(i).start();
            while (next < speeches.size() && speeches.get(next).close() <= at) {
                next++;
            }
            tokens.set(i, next < speeches.size() && speeches.get(next).open() <= at);
        }
    }

    boolean at(int token) {
        return tokens.get(token);
    }
}
