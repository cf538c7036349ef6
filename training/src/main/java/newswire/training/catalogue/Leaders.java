package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newswire.training.source.SourceFile;
import newswire.training.source.Table;
import newswire.training.source.Tree;
import tools.jackson.databind.JsonNode;

/** Heads of state and government, ministers and other holders of public offices. */
final class Leaders {

    /** Weighs who leads or led a country. */
    private static final long HEAD = 1;

    /** Weighs the surname alone of who leads or led a country. */
    private static final long SURNAME = 2;

    /** Who is called so in newspapers, beside the label. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "Hillary Clinton", List.of("Hillary Rodham Clinton"),
            "Bongbong Marcos", List.of("Ferdinand Marcos Jr."),
            "Lee Jae Myung", List.of("Lee Jae-myung"));

    private static final int SHORTEST_SURNAME = 4;

    /** The year since which a president of the United States may be meant by his surname. */
    private static final String SPOKEN_OF = "1900";

    /** How many presidents and vice presidents of the United States have a surname, those without an id among them. */
    private final Map<String, Integer> executives = new HashMap<>();

    private final Map<String, Leader> byId = new TreeMap<>();

    private static final class Leader {
        final TreeSet<String> names = new TreeSet<>();
        final Map<String, Integer> countries = new TreeMap<>();
        boolean head;
    }

    /**
     * Office holders since 2000 by country: {@code XX.csv} for each code, or several {@code XX-part.csv}; {@code world.csv} for those
     * of all countries.
     */
    Leaders holders(Path folder) {
        for (var file : SourceFile.in(folder, ".csv", any -> true)) {
            var code = file.getFileName().toString().replaceAll("[-.].*", "");
            for (var row : Table.csv(file, "position", "person", "personID")) {
                add(row.text("personID"), row.text("person"), code.equals("world") ? "" : code, row.text("position"));
            }
        }
        return this;
    }

    /** Heads of state and government of 2021, of world-leaders-2021. */
    Leaders heads(Path table, Countries countries) {
        for (var row : Table.csv(table, "country", "officeholder", "officeholderLabel")) {
            var codes = countries.in(row.text("country"));
            if (codes.size() == 1) {
                add(
                        row.text("officeholder"),
                        row.text("officeholderLabel"),
                        codes.iterator().next(),
                        "president");
            }
        }
        return this;
    }

    /** Presidents and vice presidents of {@code executive.yaml} of congress-legislators. */
    Leaders executive(Path yaml) {
        for (var person : Tree.yaml(yaml).items()) {
            if (person.path("terms").values().stream()
                    .anyMatch(term -> term.path("start").asString("").compareTo(SPOKEN_OF) >= 0)) {
                executives.merge(Places.plain(person.path("name").path("last").asString("")), 1, Integer::sum);
            }
            var id = person.path("id");
            add(id.path("wikidata").asString(""), id.path("wikipedia").asString(""), "US", "president");
        }
        return this;
    }

    /**
     * Heads of state and government of world-leaders-current, each file a {@code current.json}; not where its maker wrote the id
     * by hand, which was wrong once.
     */
    Leaders current(Path folder) {
        var handwritten = Tree.json(folder.resolve("countries.json")).root();
        for (var file : SourceFile.in(folder, ".json", it -> !it.endsWith("countries.json"))) {
            var it = Tree.json(file);
            var code = it.part("country").path("iso_code").asString("");
            for (var position : it.part("positions").properties()) {
                var holder = position.getValue().path("current_holder");
                if (!isHandwritten(handwritten, code, position.getKey())) {
                    add(
                            holder.path("wikidata_id").asString(""),
                            holder.path("name_en").asString(""),
                            code,
                            "president");
                }
            }
        }
        return this;
    }

    private static boolean isHandwritten(JsonNode countries, String code, String position) {
        for (var country : countries) {
            if (country.path("iso_code").asString("").equals(code)
                    && country.path("positions").path(position).has("person_qid_override")) {
                return true;
            }
        }
        return false;
    }

    private void add(String id, String label, String country, String position) {
        var name = label.replaceAll(",.*| \\(.*", "").strip();
        if (!WikidataId.is(id) || !name.contains(" ")) {
            return;
        }
        boolean head = Offices.isHead(position);
        if (!head && !Offices.isHigh(position, country)) {
            return;
        }
        var leader = byId.computeIfAbsent(id, key -> new Leader());
        leader.names.add(name);
        leader.names.addAll(NEWSPAPERS_NAMES.getOrDefault(name, List.of()));
        leader.head |= head;
        leader.countries.merge(country, head ? 1_000 : 1, Integer::sum);
    }

    /**
     * A line of each, without those whose name is another's in the same country; and one of the surname of those who lead or led a
     * country, where no other of them has it there.
     */
    List<CatalogueLine> lines() {
        var owners = new HashMap<String, TreeSet<String>>();
        byId.forEach((id, leader) ->
                leader.names.forEach(name -> owners.computeIfAbsent(key(leader, name), any -> new TreeSet<>())
                        .add(id)));
        var lines = new ArrayList<CatalogueLine>();
        byId.forEach((id, leader) -> {
            var names = new TreeSet<>(leader.names);
            names.removeIf(name ->
                    owners.getOrDefault(key(leader, name), new TreeSet<>()).size() > 1);
            if (!names.isEmpty()) {
                var country = country(leader);
                lines.add(new CatalogueLine(
                        "leader", names, id, country.isEmpty() ? null : country, null, null, leader.head ? HEAD : 0));
            }
        });
        lines.addAll(surnames());
        return lines;
    }

    private List<CatalogueLine> surnames() {
        var owners = new HashMap<String, TreeSet<String>>();
        byId.forEach((id, leader) -> surnames(leader)
                .forEach(surname -> owners.computeIfAbsent(key(leader, surname), any -> new TreeSet<>())
                        .add(id)));
        var lines = new ArrayList<CatalogueLine>();
        byId.forEach((id, leader) -> surnames(leader).stream()
                .filter(surname ->
                        !country(leader).equals("US") || executives.getOrDefault(Places.plain(surname), 0) <= 1)
                .filter(surname -> owners.getOrDefault(key(leader, surname), new TreeSet<>())
                                .size()
                        == 1)
                .map(surname -> new CatalogueLine("leader", List.of(surname), id, country(leader), null, null, SURNAME))
                .forEach(lines::add));
        return lines;
    }

    private static Set<String> surnames(Leader leader) {
        return !leader.head || country(leader).isEmpty()
                ? Set.of()
                : leader.names.stream()
                        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                        .filter(surname -> surname.length() >= SHORTEST_SURNAME)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Leader leader, String name) {
        return country(leader) + "\t" + Places.plain(name).toLowerCase(Locale.ROOT);
    }

    /** The country that is or was led, or else where most offices were; empty for those of many countries. */
    private static String country(Leader leader) {
        if (leader.countries.values().stream().filter(weight -> weight >= 1_000).count() > 2) {
            return "";
        }
        return leader.countries.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** All ids. */
    Collection<String> ids() {
        return byId.keySet();
    }
}
