package newswire.enrich.tag.entity;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.language.CountryNames;
import org.jspecify.annotations.Nullable;

/** Finds whom a run of capitals names in full, by the given name. */
final class CapitalPeople {

    private static final int SHORTEST_SURNAME = 2;

    /** Shorter ones end surnames as well. */
    private static final int SHORTEST_ENDING = 5;

    private final GivenNameTest given;
    private final CountryNames countries;
    private final boolean nounsHaveCapitals;

    /** Whether a text has a word with a capital. */
    private final Predicate<String> has;

    /** What is called after somebody whose name stands behind it: {@code Fondation}. */
    private final Set<String> bodies;

    /** The same, of what stands behind the name: {@code Award}. */
    private final Set<String> bodiesBehind;

    private final Set<String> saints;
    private final Set<String> noSurnames;

    /** Small words that stand between surnames, too: {@code Fernández de Kirchner}. */
    private final Set<String> amidSurnames;

    CapitalPeople(
            WordLists lists,
            GivenNameTest given,
            CountryNames countries,
            boolean nounsHaveCapitals,
            Predicate<String> has) {
        this.given = given;
        this.countries = countries;
        this.nounsHaveCapitals = nounsHaveCapitals;
        this.has = has;
        this.bodies = lists.list("bodies");
        this.bodiesBehind = lists.list("bodies-behind");
        this.saints = lists.list("saints");
        this.noSurnames = lists.list("no-surnames");
        this.amidSurnames = lists.list("particles-amid-surnames");
    }

    /** Somebody, and what of the run stands before and behind the name. */
    record Person(CapitalRun before, CapitalRun name, CapitalRun rest) {}

    /** The first that a run names; null where it names nobody, or a place or body that is called after somebody. */
    @Nullable
    Person in(CapitalRun run) {
        int first = 0;
        while (first < run.size() && !isGivenName(run, first)) {
            first++;
        }
        int surname = surname(run, first);
        if (surname < 0 || isOfSaint(run, first)) {
            return null;
        }
        int end = end(run, surname);
        var name = run.from(first).to(end - first);
        if (namesBody(run, first, end) || namesPlace(name)) {
            return null;
        }
        boolean genitive = nounsHaveCapitals && end < run.size() && isGenitive(run.word(surname));
        return new Person(run.to(first), genitive ? name.withoutLastLetter() : name, run.from(end));
    }

    boolean isGivenName(CapitalRun run, int i) {
        return run.words().get(i).hasCapital() && given.isOne(run.word(i));
    }

    /** Santa Maria is a town, or a church. */
    private boolean isOfSaint(CapitalRun run, int first) {
        return saints.contains(first > 0 ? lower(run.word(first - 1)) : run.before());
    }

    private boolean namesBody(CapitalRun run, int first, int end) {
        for (int i = 0; i < first; i++) {
            if (isOne(bodies, run.word(i))) {
                return true;
            }
        }
        for (int i = end; i < run.size(); i++) {
            if (isOne(bodies, run.word(i)) || isOne(bodiesBehind, run.word(i))) {
                return true;
            }
        }
        return bodiesBehind.contains(lower(run.word(end - 1)));
    }

    /** Where nouns are put together, the last one says what it is. */
    private boolean isOne(Set<String> bodies, String word) {
        var lower = lower(word);
        return bodies.contains(lower)
                || nounsHaveCapitals
                        && bodies.stream().anyMatch(body -> body.length() >= SHORTEST_ENDING && lower.endsWith(body));
    }

    /** {@code Santiago de Chile}, {@code Carolina del Norte}. */
    private boolean namesPlace(CapitalRun name) {
        var last = name.word(name.size() - 1);
        boolean behindSmall = !name.words().get(name.size() - 2).hasCapital();
        var lexicon = Lexicon.shipped();
        return noSurnames.contains(lower(last))
                || countries.english(last) != null
                || behindSmall && lexicon.isGreatPlace(lower(last))
                || lexicon.isGreatPlace(lower(name.written()));
    }

    /** Whether a surname has an ending that says that what follows is theirs, for the text or the list has it without. */
    private boolean isGenitive(String surname) {
        if (!surname.endsWith("s")) {
            return false;
        }
        var without = surname.substring(0, surname.length() - 1);
        var lexicon = Lexicon.shipped();
        boolean listed = lexicon.isFamilyName(lower(without)) && !lexicon.isFamilyName(lower(surname));
        return listed || has.test(without);
    }

    /** Where the surname of whose name begins at {@code first} begins; -1 where none stands there. */
    private int surname(CapitalRun run, int first) {
        int surname = first + 1;
        while (surname < run.size() && (!run.words().get(surname).hasCapital() || isSecond(run, surname))) {
            surname++;
        }
        return surname < run.size() && run.word(surname).length() >= SHORTEST_SURNAME ? surname : -1;
    }

    private boolean isSecond(CapitalRun run, int i) {
        return i + 1 < run.size() && run.words().get(i + 1).hasCapital() && given.mayBeSecond(run.word(i));
    }

    /** After the last surname. */
    private int end(CapitalRun run, int surname) {
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

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
