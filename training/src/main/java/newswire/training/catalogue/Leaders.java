package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.training.source.SourceFile;
import newswire.training.source.Table;
import newswire.training.source.Tree;
import tools.jackson.databind.JsonNode;

/** Heads of state and government, ministers and other holders of public offices. */
final class Leaders {

    /** Weighs who leads or led a country. */
    private static final long HEAD = 1;

    private static final Pattern HEAD_OFFICE = Pattern.compile(
            "(?i)(?:deputy |vice[- ])?(?:president|prime minister)|(?:federal )?chancellor|taoiseach|(?:crown )?prince|king|queen"
                    + "|emir|sultan|monarch|supreme leader|premier(?: of the state council)?|chief executive"
                    + "|president of the palestinian national authority|president of the (?:swiss )?confederation"
                    + "|secretary-general of the united nations|president of the european (?:commission|council)");

    /** Those whom newspapers write of. */
    private static final Pattern HIGH_OFFICE = Pattern.compile(
            "(?i)(?:(?:federal |first )?minister (?:of|for) .*|foreign minister|minister-president of .*|first minister"
                    + "|secretary (?:of|for) .*|home secretary|attorney general|chancellor of the exchequer"
                    + "|governor of (?:the )?(?:central bank|reserve bank|(?:national )?bank of .*|federal reserve.*)"
                    + "|chair of the federal reserve|white house (?:press secretary|chief of staff)|national security advisor"
                    + "|director of (?:the cia|the fbi|national intelligence)|chairman of the joint chiefs of staff"
                    + "|ambassador to the united nations|united states trade representative|first lady"
                    + "|speaker of the house of representatives|chief justice.*|director-general of .*)");

    private static final Pattern LOWER_OFFICE = Pattern.compile(
            "(?i).*\\b(?:deputy|assistant|acting|state secretary|secretary of state of|the (?:army|navy|air force)|prime minister's office|state for .*"
                    + "parliament.*|without portfolio)\\b.*");

    /** The states of the United States, whose governors are known to the whole country. */
    private static final Pattern GOVERNOR = Pattern.compile("Governor of .*");

    /** Who is called so in newspapers, beside the label. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "Hillary Clinton", List.of("Hillary Rodham Clinton"),
            "Bongbong Marcos", List.of("Ferdinand Marcos Jr."),
            "Lee Jae Myung", List.of("Lee Jae-myung"));

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

    /** Members and officers of {@code executive.yaml} of congress-legislators. */
    Leaders executive(Path yaml) {
        for (var person : Tree.yaml(yaml).items()) {
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
        boolean head = HEAD_OFFICE.matcher(position).matches();
        boolean high = HIGH_OFFICE.matcher(position).matches()
                || country.equals("US") && GOVERNOR.matcher(position).matches();
        if (!head && (LOWER_OFFICE.matcher(position).matches() || !high)) {
            return;
        }
        var leader = byId.computeIfAbsent(id, key -> new Leader());
        leader.names.add(name);
        leader.names.addAll(NEWSPAPERS_NAMES.getOrDefault(name, List.of()));
        leader.head |= head;
        leader.countries.merge(country, head ? 1_000 : 1, Integer::sum);
    }

    /** A line of each, without those whose name is another's in the same country. */
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
        return lines;
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
