package newswire.enrich.tag.link;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** The countries that a story speaks of: by name, by the name of their people, or by a state of theirs. For one story. */
final class Nations {

    private static final String UNITED_STATES = "US";

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}.]*(?:-\\p{Lu}\\p{L}*)?");
    private static final Pattern UNITED_STATES_POLITICS = Pattern.compile(
            "\\b(?:U\\.S\\.|Congress|congress(?:man|woman)|Senate|senators?|Sens?\\.|Reps?\\.|Republicans?|Democrats?"
                    + "|Representatives|GOP|Capitol Hill|White House)");

    private final Catalogue catalogue;
    private final String text;
    private @Nullable Set<String> codes;

    Nations(Catalogue catalogue, String text) {
        this.catalogue = catalogue;
        this.text = text;
    }

    /** Whether the story speaks of politics in the United States. */
    boolean isOfUnitedStatesPolitics() {
        return UNITED_STATES_POLITICS.matcher(text).find();
    }

    boolean name(@Nullable String country) {
        return country == null || codes().contains(country);
    }

    /** Whether the story names this country and no other. */
    boolean nameOnly(@Nullable String country) {
        return name(country) && codes().size() == 1;
    }

    private Set<String> codes() {
        if (codes == null) {
            codes = read();
        }
        return codes;
    }

    private Set<String> read() {
        var found = new HashSet<String>();
        if (isOfUnitedStatesPolitics()) {
            found.add(UNITED_STATES);
        }
        String before = "";
        int end = -1;
        var word = WORD.matcher(text);
        while (word.find()) {
            note(word.group(), found);
            if (end + 1 == word.start()) {
                note(before + " " + word.group(), found);
            }
            before = word.group();
            end = word.end();
        }
        return found;
    }

    private void note(String name, Set<String> to) {
        if (States.isSurely(name)) {
            to.add(UNITED_STATES);
        }
        of(name).stream().filter(Objects::nonNull).forEach(to::add);
    }

    /** The countries that are called so, or whose people or states are. */
    Set<String> of(String name) {
        var found = new HashSet<String>();
        for (var kind : new Kind[] {Kind.COUNTRY, Kind.PEOPLE, Kind.STATE}) {
            for (var entry : catalogue.find(kind, name)) {
                if (entry.link().country() != null) {
                    found.add(entry.link().country());
                }
            }
        }
        return found;
    }
}
