package newswire.enrich.tag.quote;

import newswire.enrich.tag.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Who says something, as tokens of the text.
 *
 * @param entity where it is a name
 */
record Subject(int first, int last, @Nullable Entity entity) {

    static Subject of(Prose.Naming naming) {
        return new Subject(naming.first(), naming.last(), naming.entity());
    }

    /** A pronoun at {@code i}. */
    static Subject pronoun(int i) {
        return new Subject(i, i, null);
    }
}
