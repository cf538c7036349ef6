package newswire.training.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.text.Sentences;
import newswire.enrich.tag.text.Token;

/** Puts names of several sources on numbered lists, for {@link Lexicon#names()}. */
final class NameLists {

    private static final int COUNTRY = 0;
    private static final int NATIONALITY = 1;
    private static final int PLACE = 2;
    private static final int TOWN = 3;
    private static final int CITY = 4;
    private static final int REGION = 5;
    private static final int ORGANISATION = 6;
    private static final int COMPANY = 7;
    private static final int OFFICE = 8;
    private static final int THING = 9;
    private static final int GIVEN = 10;
    private static final int FAMILY = 11;
    private static final int NAME = 12;

    private static final int OF_A_CITY = 100_000;
    private static final int FEWEST_BEARERS = 3;

    /** What the numbered lists of NLP4J hold, found by looking at them. */
    private static final Map<Integer, Integer> LISTS = Map.ofEntries(
            Map.entry(0, COMPANY),
            Map.entry(1, COUNTRY),
            Map.entry(3, OFFICE),
            Map.entry(4, NAME),
            Map.entry(5, NATIONALITY),
            Map.entry(6, PLACE),
            Map.entry(7, REGION),
            Map.entry(8, THING),
            Map.entry(9, THING),
            Map.entry(10, THING),
            Map.entry(11, PLACE),
            Map.entry(12, THING),
            Map.entry(13, ORGANISATION));

    private static final int PEOPLE = 14;

    private final Map<String, Integer> lists = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Integer> family = new HashMap<>();

    /** @param gazetteers folder with {@code cities.tsv}, {@code admin1.tsv} and {@code countries.tsv} */
    static Map<String, Integer> read(Lexica lexica, Path gazetteers) throws IOException {
        var names = new NameLists();
        lexica.names().forEach(names::add);
        names.people(names.given, GIVEN);
        names.people(names.family, FAMILY);
        for (var city : rows(gazetteers.resolve("cities.tsv"))) {
            long people = Long.parseLong(city.get(5));
            names.put(city.get(1), people >= OF_A_CITY ? CITY : TOWN);
        }
        for (var region : rows(gazetteers.resolve("admin1.tsv"))) {
            names.put(region.get(1), REGION);
        }
        for (var country : rows(gazetteers.resolve("countries.tsv"))) {
            names.put(country.get(2), COUNTRY);
            names.put(country.get(3), COUNTRY);
            names.put(country.get(5), NATIONALITY);
        }
        return names.lists;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private void add(String name, List<Integer> numbers) {
        for (int number : numbers) {
            if (number == PEOPLE) {
                var words = name.toLowerCase(Locale.ROOT).split(" ");
                if (words.length > 1) {
                    given.merge(words[0], 1, Integer::sum);
                    family.merge(words[words.length - 1], 1, Integer::sum);
                }
            } else if (LISTS.containsKey(number)) {
                put(name, LISTS.get(number));
            }
        }
    }

    private void people(Map<String, Integer> counts, int list) {
        counts.forEach((name, count) -> {
            if (count >= FEWEST_BEARERS) {
                put(name, list);
            }
        });
    }

    private void put(String name, int list) {
        var words = Sentences.of(name).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (words.length() > 1 && words.chars().filter(c -> c == ' ').count() < Lexicon.LONGEST_NAME) {
            lists.merge(words, 1 << list, (a, b) -> a | b);
        }
    }
}
