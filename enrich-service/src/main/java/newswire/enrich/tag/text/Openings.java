package newswire.enrich.tag.text;

import java.util.Set;

/** The words that English sentences often begin with and names seldom do. */
final class Openings {

    private static final Set<String> WORDS =
            Set.of(("The A An He She It They We I You This That These Those There In On At"
                            + " But And Or So If As When While After Before For From By With Without Since Until Although"
                            + " Though However Meanwhile His Her Its Their Our My Your What Who Where Why How Some Many Most"
                            + " Several Both All Other Others Another Not No Yes To According Under Over About Last Now Then"
                            + " Officials Police Asked Earlier Also Because Despite During")
                    .split(" "));

    private Openings() {}

    static boolean mayBegin(String word) {
        return WORDS.contains(word);
    }
}
