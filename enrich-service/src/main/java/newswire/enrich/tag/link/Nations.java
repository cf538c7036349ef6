package newswire.enrich.tag.link;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The countries that a story speaks of: by name, by the name of their people, or by a state of theirs. For one story. */
final class Nations {

    static final String UNITED_STATES = "US";

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}.]*(?:-\\p{Lu}\\p{L}*)?");
    private static final Pattern UNITED_STATES_POLITICS = Pattern.compile(
            "\\b(?:U\\.S\\.|Congress|congress(?:man|woman)|Senate|senators?|Sens?\\.|Reps?\\.|Republicans?|Democrats?"
                    + "|Representatives|GOP|Capitol Hill|White House)");

    /** A story that says so many words of politics is about it. */
    private static final int TOPIC = 3;

    /** What makes the name of a country another's, as in {@code Latin America} and {@code South Sudan}. */
    private static final Set<String> ANOTHERS = Set.of("Latin", "Central", "North", "South");

    private final Catalogue catalogue;
    private final String text;
    private final long unitedStatesPolitics;
    private @Nullable Set<String> codes;

    Nations(Catalogue catalogue, String text) {
        this.catalogue = catalogue;
        this.text = text;
        this.unitedStatesPolitics =
                UNITED_STATES_POLITICS.matcher(text).results().limit(TOPIC).count();
    }

    /** Whether the story speaks of politics in the United States. */
    boolean isOfUnitedStatesPolitics() {
        return unitedStatesPolitics > 0;
    }

    /** Whether the story is about politics in the United States. */
    boolean areUnitedStatesPoliticsItsTopic() {
        return unitedStatesPolitics >= TOPIC;
    }

    /** Whether the story speaks of this country; of none in particular it does. */
    boolean include(@Nullable String country) {
        return country == null || codes().contains(country);
    }

    /** Whether the story names this country and no other. */
    boolean areOnly(@Nullable String country) {
        return include(country) && codes().size() == 1;
    }

    private Set<String> codes() {
        if (codes == null) {
            codes = read();
        }
        return codes;
    }

    private Set<String> read() {
        var names = new HashSet<String>();
        String before = "";
        int end = -1;
        var word = WORD.matcher(text);
        while (word.find()) {
            boolean goesOn = end + 1 == word.start();
            if (goesOn) {
                names.add(before + " " + word.group());
            }
            if (!goesOn || !ANOTHERS.contains(before) || States.isSurely(word.group())) {
                names.add(word.group());
            }
            before = word.group();
            end = word.end();
        }
        var found = new HashSet<String>();
        if (unitedStatesPolitics > 0 || names.stream().anyMatch(States::isSurely)) {
            found.add(UNITED_STATES);
        }
        names.forEach(name -> found.addAll(of(name)));
        return found;
    }

    /** The countries that are called so, or whose people or states are. */
    Set<String> of(String name) {
        return catalogue.findNations(name).stream()
                .map(entry -> entry.link().country())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
