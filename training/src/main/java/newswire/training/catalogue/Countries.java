package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.training.source.Row;

/** Finds the countries that a description or a name speaks of. */
final class Countries {

    private static final int SHORTEST = 3;

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Pattern any;

    private Countries(List<CatalogueLine> lines) {
        for (var line : lines) {
            if (line.country() != null
                    && (line.kind().equals("country") || line.kind().equals("people"))) {
                for (var name : line.names()) {
                    if (name.length() >= SHORTEST || name.equals("US") || name.equals("UK")) {
                        codes.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                                .add(line.country());
                    }
                }
            }
        }
        any = Pattern.compile(
                codes.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(key -> key))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Of lines of countries and their people. */
    static Countries of(List<CatalogueLine> lines) {
        return new Countries(lines);
    }

    /** What their people and their things are called, of {@code countries.tsv}; without those that two countries share. */
    static List<CatalogueLine> people(List<Row> table) {
        var byName = new HashMap<String, List<String>>();
        for (var row : table) {
            for (var name : row.text("people").split(",")) {
                if (!name.isBlank()) {
                    byName.computeIfAbsent(name.strip(), key -> new ArrayList<>())
                            .add(row.text("code"));
                }
            }
        }
        var lines = new ArrayList<CatalogueLine>();
        MAIN_COUNTRIES.forEach((name, country) -> byName.put(name, List.of(country)));
        byName.forEach((name, countries) -> {
            if (countries.size() == 1) {
                lines.add(new CatalogueLine("people", List.of(name), null, countries.getFirst(), null, null, 0));
            }
        });
        return lines;
    }

    /** Where the people of islands are called as those of the country that they belong to; and how newspapers call some. */
    private static final Map<String, String> MAIN_COUNTRIES = Map.ofEntries(
            Map.entry("American", "US"),
            Map.entry("French", "FR"),
            Map.entry("Dutch", "NL"),
            Map.entry("Norwegian", "NO"),
            Map.entry("Indian", "IN"),
            Map.entry("Saudi", "SA"),
            Map.entry("Philippine", "PH"),
            Map.entry("Argentinian", "AR"),
            Map.entry("Icelandic", "IS"),
            Map.entry("Bosnian", "BA"),
            Map.entry("Slovenian", "SI"),
            Map.entry("Kazakh", "KZ"),
            Map.entry("Uzbek", "UZ"),
            Map.entry("Tajik", "TJ"),
            Map.entry("Kyrgyz", "KG"));

    /** The codes of all countries that a text names. */
    Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var match = any.matcher(text);
        while (match.find()) {
            found.addAll(codes.getOrDefault(match.group().toLowerCase(Locale.ROOT), Set.of()));
        }
        return found;
    }

    /** A text without the names of countries. */
    String without(String text) {
        return any.matcher(text).replaceAll(" ");
    }
}
