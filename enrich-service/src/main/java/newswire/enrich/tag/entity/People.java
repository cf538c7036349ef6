package newswire.enrich.tag.entity;

import java.util.List;
import java.util.Set;

/** Which names may be one person's. */
final class People {

    /** What may stand after a surname. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    /** Longer ones are no names of one person. */
    private static final int MOST_WORDS = 5;

    private static final int BY_GIVEN_NAME = 2;

    private People() {}

    /** Whether {@code words} may be what somebody is called whose whole name is {@code full}, of more words. */
    static boolean isPart(List<String> words, List<String> full) {
        var longer = GENERATIONS.contains(full.getLast()) ? full.subList(0, full.size() - 1) : full;
        if (full.size() > MOST_WORDS || words.size() > longer.size()) {
            return false;
        }
        boolean ends =
                longer.subList(longer.size() - words.size(), longer.size()).equals(words);
        boolean firstAndLast = words.size() == 2
                && longer.getFirst().equals(words.getFirst())
                && longer.getLast().equals(words.getLast());
        boolean firstAlone = words.size() == 1 && longer.getFirst().equals(words.getFirst());
        return ends || firstAndLast || firstAlone;
    }

    /** Whether by given names and titles the ones are surely a man's and the others a woman's, or the other way round. */
    static boolean differ(List<Name> names, List<Name> others) {
        return Integer.signum(sure(names)) * Integer.signum(sure(others)) < 0;
    }

    /** Whether it is more likely so, by the pronouns that come after them, too. */
    static boolean mayDiffer(List<Name> names, List<Name> others) {
        return Integer.signum(sure(names) + leaning(names)) * Integer.signum(sure(others) + leaning(others)) < 0;
    }

    private static int sure(List<Name> names) {
        int given = 0;
        int addressed = 0;
        for (var name : names) {
            var first = name.words().size() > 1 ? name.words().getFirst() : "";
            given = GivenNames.isOfMan(first) ? BY_GIVEN_NAME : GivenNames.isOfWoman(first) ? -BY_GIVEN_NAME : given;
            addressed += name.address().isSure() ? name.address().man() : 0;
        }
        return given + addressed;
    }

    private static int leaning(List<Name> names) {
        return names.stream()
                .map(Name::address)
                .filter(address -> !address.isSure())
                .mapToInt(Address::man)
                .sum();
    }
}
