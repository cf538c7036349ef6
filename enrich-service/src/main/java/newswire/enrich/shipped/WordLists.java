package newswire.enrich.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists of words that a package has for a language, each with a name. In their resource, {@code words.en.txt} for English,
 * a line {@code [name]} begins a list, and the lines after it hold its words, parted by spaces; after a line {@code [name,]}
 * they hold phrases, parted by commas and the ends of lines. A line that begins with {@code #} is a comment. Read when they are
 * first asked for, and kept. Immutable.
 */
public final class WordLists {

    private static final Map<String, Shipped<WordLists>> ALL = new ConcurrentHashMap<>();
    private static final String COMMENT = "#";
    private static final String PHRASES = ",";

    private final Map<String, Set<String>> lists;

    private WordLists(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /** The lists for a language beside a class. */
    public static WordLists of(Class<?> owner, String language) {
        var name = "words." + language + ".txt";
        return ALL.computeIfAbsent(
                        owner.getPackageName() + " " + name, any -> Shipped.with(owner, name, WordLists::read))
                .get();
    }

    static WordLists read(InputStream from) throws IOException {
        var lists = new HashMap<String, Set<String>>();
        var words = new HashSet<String>();
        var between = " +";
        for (var line :
                new String(from.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                words = new HashSet<>();
                var name = line.substring(1, line.length() - 1);
                var phrases = name.endsWith(PHRASES);
                between = phrases ? "\\s*,\\s*" : " +";
                if (lists.put(phrases ? name.substring(0, name.length() - 1) : name, words) != null) {
                    throw new IOException(line + " begins two lists");
                }
            } else if (!line.isBlank() && !line.startsWith(COMMENT)) {
                words.addAll(List.of(line.strip().split(between)));
            }
        }
        lists.replaceAll((name, list) -> Set.copyOf(list));
        return new WordLists(lists);
    }

    /** @throws IllegalStateException when there is no list of this name */
    public Set<String> list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("there is no list of " + name);
        }
        return list;
    }
}
