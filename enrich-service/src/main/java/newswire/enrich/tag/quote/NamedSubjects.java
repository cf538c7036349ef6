package newswire.enrich.tag.quote;

import org.jspecify.annotations.Nullable;

/** Finds those who are named in a stretch of a story, or stand there as a pronoun. All are null where nobody is. */
final class NamedSubjects {

    private final Prose prose;

    NamedSubjects(Prose prose) {
        this.prose = prose;
    }

    /** The first person from {@code first} to {@code last}, else another name. */
    @Nullable
    Subject first(int first, int last) {
        var person = firstPerson(first, last);
        return person != null ? person : nearestTo(last, first);
    }

    /** The first person from {@code first} to {@code last}, by name or not. */
    @Nullable
    Subject firstPerson(int first, int last) {
        for (int i = first; i <= last; i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson()) {
                return Subject.of(naming);
            }
            if (Prose.isOfPerson(prose.word(i))) {
                return Subject.pronoun(i);
            }
        }
        return null;
    }

    /** The first pronoun from {@code first} to {@code last}. */
    @Nullable
    Subject firstPronoun(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (prose.isPronoun(i)) {
                return Subject.pronoun(i);
            }
        }
        return null;
    }

    /** Back from {@code last}: a person before an apposition, else the last one, else another name. */
    @Nullable
    Subject nearestTo(int last, int first) {
        Subject person = null;
        Subject other = null;
        for (int i = last; i >= first; i--) {
            var naming = prose.naming(i);
            if (naming == null) {
                continue;
            }
            boolean apposition = prose.isComma(naming.last() + 1) && naming.last() + 1 <= last && prose.isComma(last);
            if (naming.isPerson()) {
                if (apposition || person == null) {
                    person = Subject.of(naming);
                }
            } else if (other == null || apposition) {
                other = Subject.of(naming);
            }
            i = naming.first();
        }
        return person != null ? person : other;
    }

    /** The person whose name the tokens from {@code from} begin with, and of whom more is told between commas. */
    @Nullable
    Subject apposed(int from, int to) {
        int first = from < to && prose.isComma(from) ? from + 1 : from;
        var naming = first < to ? prose.naming(first) : null;
        if (naming == null || !naming.isPerson() || naming.first() != first || !prose.isComma(naming.last() + 1)) {
            return null;
        }
        return Subject.of(naming);
    }
}
