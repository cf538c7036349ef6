package newswire.enrich.tag.entity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a run of capitals names in full, by the given name.
 *
 * @param bodies endings of words that say that what has somebody's name is a thing, {@code Fondation}, {@code -straße}
 * @param amidSurnames small words that stand between surnames, too: {@code Fernández de Kirchner}
 * @param nounsHaveCapitals so that behind a surname another noun may stand
 */
record CapitalPeople(GivenNameTest given, Set<String> bodies, Set<String> amidSurnames, boolean nounsHaveCapitals) {

    private static final int SHORTEST_SURNAME = 2;

    /** Somebody, and what of the run stands before and behind the name. */
    record Person(CapitalRun before, CapitalRun name, CapitalRun rest) {}

    /** The first that a run names; null where it names nobody, or a body that is called after somebody. */
    @Nullable
    Person in(CapitalRun run) {
        int first = 0;
        while (first < run.size() && !isGivenName(run, first)) {
            first++;
        }
        int end = end(run, first);
        if (end < 0 || namesBody(run)) {
            return null;
        }
        var name = run.from(first).to(end - first);
        boolean followed = nounsHaveCapitals && end < run.size();
        return new Person(run.to(first), followed ? name.withoutGenitive() : name, run.from(end));
    }

    boolean isGivenName(CapitalRun run, int i) {
        return run.words().get(i).hasCapital() && given.isOne(run.word(i));
    }

    /** {@code Laan} is a street, {@code van der Laan} a surname. */
    private boolean namesBody(CapitalRun run) {
        for (int i = 0; i < run.size(); i++) {
            var lower = run.word(i).toLowerCase(Locale.ROOT);
            boolean behindSmall = i > 0 && !run.words().get(i - 1).hasCapital();
            if (!behindSmall && bodies.stream().anyMatch(lower::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** After the surname of whose name begins at {@code first}; -1 where none stands there. */
    private int end(CapitalRun run, int first) {
        int surname = first + 1;
        while (surname < run.size() && (!run.words().get(surname).hasCapital() || isSecond(run, surname))) {
            surname++;
        }
        if (surname >= run.size() || run.word(surname).length() < SHORTEST_SURNAME) {
            return -1;
        }
        int end = surname + 1;
        while (!nounsHaveCapitals && end < run.size()) {
            int next = end;
            while (next < run.size() && amidSurnames.contains(run.word(next))) {
                next++;
            }
            if (next >= run.size() || !run.words().get(next).hasCapital()) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean isSecond(CapitalRun run, int i) {
        return i + 1 < run.size() && run.words().get(i + 1).hasCapital() && given.mayBeSecond(run.word(i));
    }
}
