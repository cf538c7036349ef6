package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.training.source.Tree;
import tools.jackson.databind.JsonNode;

/** Organisations of many countries. */
final class International {

    /** Acronyms that newspapers use without more. */
    private static final Set<String> KNOWN = Set.of(
            "NATO",
            "OPEC",
            "OECD",
            "IMF",
            "WTO",
            "ECB",
            "IAEA",
            "ASEAN",
            "UNESCO",
            "UNICEF",
            "UNHCR",
            "EBRD",
            "OSCE",
            "WHO",
            "UN",
            "U.N.",
            "UNCTAD",
            "UNDP",
            "UNRWA",
            "Interpol",
            "Europol",
            "Frontex",
            "Mercosur",
            "Eurojust",
            "Eurostat");

    /** Names that newspapers use and the list lacks. */
    private static final Map<String, List<String>> NEWSPAPERS_NAMES = Map.of(
            "United Nations", List.of("U.N."),
            "International Criminal Police Organization", List.of("Interpol"),
            "North Atlantic Treaty Organisation", List.of("North Atlantic Treaty Organization"));

    /** What others than these organisations are called as well. */
    private static final Pattern ANYBODYS = Pattern.compile(
            "(?i)(?:council of ministers|statistical commission|human rights council|commission (?:on|for) .*|court of justice)");

    private International() {}

    /** Those of supraverden's {@code general_list.yaml} that have an id, in lines as those of {@link Agencies}. */
    static List<CatalogueLine> organisations(Path yaml) {
        var all = Tree.yaml(yaml).members().stream().map(Map.Entry::getValue).toList();
        var owners = new HashMap<String, Set<String>>();
        all.forEach(it -> names(it)
                .forEach(name -> owners.computeIfAbsent(Namesakes.key(name), key -> new TreeSet<>())
                        .add(it.path("Wikidata_code").asString(""))));
        var lines = new ArrayList<CatalogueLine>();
        for (var it : all) {
            var id = it.path("Wikidata_code").asString("");
            if (WikidataId.is(id) && !it.path("Type").asString("").equals("EU itself")) {
                var sure = new TreeSet<String>();
                var acronyms = new TreeSet<String>();
                for (var name : names(it)) {
                    if (!ANYBODYS.matcher(name).matches()
                            && owners.getOrDefault(Namesakes.key(name), Set.of())
                                            .size()
                                    == 1) {
                        (name.contains(" ") || KNOWN.contains(name) ? sure : acronyms).add(name);
                    }
                }
                var keys = sure.stream().map(Namesakes::key).toList();
                acronyms.removeIf(acronym -> keys.contains(Namesakes.key(acronym)));
                if (!sure.isEmpty()) {
                    lines.add(line(id, sure, Agencies.SURE));
                }
                if (!sure.isEmpty() && !acronyms.isEmpty()) {
                    lines.add(line(id, acronyms, Agencies.ACRONYM));
                }
            }
        }
        return lines;
    }

    private static CatalogueLine line(String id, Set<String> names, long weight) {
        return new CatalogueLine("agency", names, id, null, null, null, weight);
    }

    private static Set<String> names(JsonNode it) {
        var names = new TreeSet<String>();
        for (var field : List.of("Name_en", "Name_other_en", "Name_other_2_en", "Abbreviation_en")) {
            var name = it.path(field).asString("");
            if (!name.isEmpty()) {
                names.add(name);
                names.addAll(spellings(name));
            }
        }
        names.addAll(NEWSPAPERS_NAMES.getOrDefault(it.path("Name_en").asString(""), List.of()));
        return names;
    }

    /** As Americans and others write it. */
    private static List<String> spellings(String name) {
        return List.of(
                name.replace("Organisation", "Organization"),
                name.replace("Organization", "Organisation"),
                name.replace("Programme", "Program"),
                name.replace("Centre", "Center"),
                name.replace("Defence", "Defense"),
                name.replace("Labour", "Labor"));
    }
}
