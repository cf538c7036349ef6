package newswire.enrich.tag.watch;

import java.util.List;
import java.util.stream.Stream;

/**
 * Someone or something to look out for.
 *
 * @param id the user's own, told in events
 * @param name told in events
 * @param aliases other names of it
 * @param exactCase whether upper and lower case must be as written here; where not, it still must in names that are all in
 *     capitals, such as {@code WHO}
 */
public record WatchEntry(String id, String name, List<String> aliases, boolean exactCase) {

    private static final int LONGEST = 200;
    private static final int MOST_ALIASES = 200;

    /** @throws IllegalArgumentException in a sentence, when nobody could look out for it */
    public WatchEntry {
        aliases = List.copyOf(aliases);
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("id is missing, or longer than " + LONGEST);
        }
        if (aliases.size() > MOST_ALIASES) {
            throw new IllegalArgumentException("it has more than " + MOST_ALIASES + " aliases");
        }
        Stream.concat(Stream.of(name), aliases.stream()).forEach(WatchEntry::check);
    }

    private static void check(String name) {
        if (name.length() > LONGEST || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "a name is missing, longer than %d, or without a letter".formatted(LONGEST));
        }
    }

    /** Name and aliases. */
    List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).distinct().toList();
    }
}
