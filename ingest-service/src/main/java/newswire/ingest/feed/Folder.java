package newswire.ingest.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber keeps a feed: names of folders, the outermost first, with a slash between them, as in
 * {@code World/Europe}. A slash within a name is written as {@code %2F}.
 */
public final class Folder {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 1000;
    private static final Pattern ESCAPED = Pattern.compile("%(2F|25)");

    private Folder() {}

    /**
     * The same folder in one spelling; null for none.
     *
     * @throws IllegalArgumentException when it is too deep, too long, or holds characters that no name has
     */
    static @Nullable String normalized(@Nullable String folder) {
        if (folder == null) {
            return null;
        }
        var names = Arrays.stream(folder.split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.size() > DEEPEST || folder.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a folder is at most " + DEEPEST + " deep and " + LONGEST + " characters long");
        }
        if (folder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a folder's name has no control characters");
        }
        return names.isEmpty() ? null : String.join("/", names);
    }

    /** The names of the folders, the outermost first. */
    static List<String> names(@Nullable String folder) {
        return folder == null
                ? List.of()
                : Arrays.stream(folder.split("/"))
                        .map(name -> ESCAPED.matcher(name)
                                .replaceAll(found -> found.group(1).equals("25") ? "%" : "/"))
                        .toList();
    }

    /** The folder behind these names, null for none. */
    static @Nullable String of(List<String> names) {
        return normalized(names.stream()
                .map(name -> ESCAPED.matcher(name).replaceAll("%25$1").replace("/", "%2F"))
                .collect(Collectors.joining("/")));
    }

    /** Whether a feed of {@code folder} is in {@code wanted}, or in a folder within it. */
    public static boolean isIn(@Nullable String folder, String wanted) {
        var outer = normalized(wanted);
        return outer == null || folder != null && (folder.equals(outer) || folder.startsWith(outer + "/"));
    }
}
