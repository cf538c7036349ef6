package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line that names who wrote and nothing else, told by its words alone: {@code By Ada Brook and Tom Hale, Staff Writers},
 * {@code Ada Brook | Port Anna - 24 NOV 2026}.
 *
 * @param names in order, at least one
 * @param place from where they wrote; null when the line does not say
 */
public record WordedByline(List<String> names, @Nullable String place) {

    private static final int MAX_LENGTH = 300;
    private static final int MOST_WORDS = 20;
    private static final int MOST_UNLED = 3;
    private static final int PLACE_WORDS = 3;

    /** What parts the names from the place and the date. */
    private static final Pattern PARTING = Pattern.compile("\\s*[|•·]\\s*|\\s+[–—-]\\s+");

    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?:[ ,]+\\p{Lu}[\\p{L}.'’-]+){0,2}");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    public WordedByline {
        names = List.copyOf(names);
    }

    /** The line read as a byline; null where it says anything else. */
    public static @Nullable WordedByline read(String line) {
        String bare = line.length() > MAX_LENGTH ? "" : NameShape.bare(line);
        if (bare.isEmpty() || Words.count(bare) > MOST_WORDS) {
            return null;
        }
        List<String> labelled = BylineBlocks.afterLabel(bare);
        if (!labelled.isEmpty()) {
            return new WordedByline(labelled, null);
        }
        boolean led = isLed(bare);
        String[] parts = PARTING.split(bare, MOST_WORDS);
        String place = null;
        for (int i = 1; i < parts.length; i++) {
            if (place == null && isPlace(parts[i])) {
                place = parts[i];
            } else if (!led && DateReader.read(parts[i]) == null && !isTime(parts[i])) {
                return null;
            }
        }
        List<String> written = new ArrayList<>(Byline.names(parts[0]));
        String last = written.isEmpty() ? "" : written.getLast();
        if (written.size() > 1 && isPlaceOf(last, written.getFirst(), parts[0])) {
            place = place == null ? last : place;
            written.removeLast();
        }
        List<String> people = Roles.withoutLabels(Roles.people(written));
        List<String> named =
                people.stream().filter(name -> !Roles.isStaff(name)).toList();
        boolean somebody = !named.isEmpty()
                && named.stream()
                        .allMatch(name ->
                                Agencies.isAgency(name) || (led ? Roles.isSomebody(name) : NameShape.isWhole(name)));
        return somebody && (led || isAll(parts[0], written)) ? new WordedByline(named, place) : null;
    }

    /** Whether a line begins with what leads to a name, or ends in a trade. */
    static boolean isLed(String line) {
        return Leads.has(line) || Tails.endsInTrade(line);
    }

    /** Who surely is named in a line that is known to say who wrote, whatever else it says. */
    public static List<String> names(String line) {
        return Roles.withoutLabels(Authors.clean(List.of(line), Set.of())).stream()
                .filter(Roles::isSomebody)
                .toList();
    }

    private static boolean isPlace(String part) {
        return PLACE.matcher(part).matches() && Words.count(part) <= PLACE_WORDS && DateReader.read(part) == null;
    }

    /** One word behind a comma after a whole name, as in {@code Ada Brook, Port Anna}, is where it was written. */
    private static boolean isPlaceOf(String last, String first, String part) {
        String[] pieces = COMMA.split(part);
        return pieces.length > 1
                && pieces[pieces.length - 1].equals(last)
                && last.indexOf(' ') < 0
                && first.indexOf(' ') > 0
                && isPlace(last)
                && !Agencies.isAgency(last);
    }

    private static boolean isTime(String part) {
        return part.chars().anyMatch(Character::isDigit) && part.chars().anyMatch(c -> c == ':' || c == '.');
    }

    /** Whether nothing is in the part but the names and what joins them; a shout is no name. */
    private static boolean isAll(String part, List<String> names) {
        int words = names.stream().mapToInt(Words::count).sum() + names.size() - 1;
        return names.size() <= MOST_UNLED
                && Words.count(part) <= words
                && (part.codePoints().anyMatch(Character::isLowerCase)
                        || names.stream().allMatch(Agencies::isAgency))
                && ((Cues.in(part) & Cues.PICTURE) == 0 || names.stream().anyMatch(Agencies::isAgency));
    }
}
