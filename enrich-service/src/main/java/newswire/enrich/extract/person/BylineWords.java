package newswire.enrich.extract.person;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.shipped.Shipped;

/** The words that lead to the name of whoever wrote, by kind and language, as {@code byline-words.tsv} says them. */
final class BylineWords {

    /** What a word says, and so where it leads to a name: the file tells each. */
    enum Kind {
        by,
        from,
        of,
        author,
        writer,
        text,
        work,
        longer
    }

    private static final Shipped<BylineWords> SHIPPED =
            Shipped.with(BylineWords.class, "byline-words.tsv", BylineWords::read);

    private static final int COLUMNS = 3;
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<String, Map<Kind, Set<String>>> languages = new LinkedHashMap<>();

    private BylineWords() {}

    /** The list that ships with the service. */
    static BylineWords shipped() {
        return SHIPPED.get();
    }

    private static BylineWords read(InputStream from) throws IOException {
        var words = new BylineWords();
        new String(from.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(words::add);
        return words;
    }

    private void add(String line) {
        String[] columns = line.split("\t", COLUMNS);
        languages
                .computeIfAbsent(columns[0], language -> new EnumMap<>(Kind.class))
                .computeIfAbsent(Kind.valueOf(columns[1]), kind -> new TreeSet<>(LONGEST_FIRST))
                .addAll(List.of(columns[2].split(", ")));
    }

    /** All words of some kinds, in small letters. */
    Set<String> of(Kind... kinds) {
        return languages.values().stream()
                .flatMap(language -> words(language, kinds))
                .collect(Collectors.toCollection(() -> new TreeSet<>(LONGEST_FIRST)));
    }

    /** A pattern's source for any word of some kinds. */
    String any(Kind... kinds) {
        return either(of(kinds).stream());
    }

    /** As {@link #any}, of one language. */
    String anyIn(String language, Kind... kinds) {
        return either(words(languages.getOrDefault(language, Map.of()), kinds));
    }

    /** A pattern's source for a word of a kind that space and a word of others follow, both of the same language. */
    String paired(Kind first, Kind... then) {
        return languages.values().stream()
                .filter(language -> language.containsKey(first))
                .map(language -> either(words(language, first)) + "\\s+" + either(words(language, then)))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Stream<String> words(Map<Kind, Set<String>> language, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> language.getOrDefault(kind, Set.of()).stream());
    }

    private static String either(Stream<String> words) {
        return words.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
}
