package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswire.training.source.SourceFile;
import newswire.training.source.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Organisations of the Research Organization Registry, as its records were last released. */
final class Ror {

    private static final Pattern RELEASE = Pattern.compile("v(\\d+)\\.(\\d+)");

    /**
     * A record of the registry, whatever its form.
     *
     * @param daughters how many organisations are parts of it
     * @param isDaughter whether it is a part of another one
     */
    record Organisation(
            @Nullable String wikidata,
            String country,
            Set<String> types,
            boolean active,
            List<String> names,
            List<String> aliases,
            List<String> acronyms,
            int daughters,
            boolean isDaughter) {

        List<String> allNames() {
            return Stream.concat(names.stream(), aliases.stream()).toList();
        }
    }

    private Ror() {}

    /** The newest record of each organisation, from the folders of ror-records, one a release. */
    static List<Organisation> read(Path folder) {
        var newest = new TreeMap<String, Path>();
        for (var file : SourceFile.in(folder, ".json", Ror::isOfARelease)) {
            newest.merge(
                    file.getFileName().toString(),
                    file,
                    (one, other) -> rank(folder, one).compareTo(rank(folder, other)) > 0 ? one : other);
        }
        var organisations = new ArrayList<Organisation>();
        for (var file : newest.values()) {
            var it = Tree.json(file).root();
            organisations.add(it.has("names") ? second(it) : first(it));
        }
        return organisations;
    }

    private static boolean isOfARelease(Path file) {
        return RELEASE.matcher(file.getName(0).toString()).lookingAt();
    }

    private static String rank(Path folder, Path file) {
        var path = folder.relativize(file);
        var release = RELEASE.matcher(path.getName(0).toString());
        boolean found = release.lookingAt();
        int major = found ? Integer.parseInt(release.group(1)) : 0;
        int minor = found ? Integer.parseInt(release.group(2)) : 0;
        return "%04d.%04d.%s".formatted(major, minor, path.getNameCount() > 2 ? "a" : "b");
    }

    /** Of the second form of the schema. */
    private static Organisation second(JsonNode it) {
        var names = new ArrayList<String>();
        var aliases = new ArrayList<String>();
        var acronyms = new ArrayList<String>();
        for (var name : it.path("names")) {
            var types = texts(name.path("types"));
            var language = name.path("lang").asString("");
            if (types.contains("acronym")) {
                acronyms.add(name.path("value").asString(""));
            } else if (types.contains("ror_display") || types.contains("label") && language.equals("en")) {
                names.add(name.path("value").asString(""));
            } else if (language.isEmpty() || language.equals("en")) {
                aliases.add(name.path("value").asString(""));
            }
        }
        String wikidata = null;
        for (var id : it.path("external_ids")) {
            if (id.path("type").asString("").equals("wikidata")) {
                wikidata = id(id);
            }
        }
        var place = it.path("locations").path(0).path("geonames_details");
        return new Organisation(
                wikidata,
                place.path("country_code").asString(""),
                texts(it.path("types")),
                it.path("status").asString("").equals("active"),
                names,
                aliases,
                acronyms,
                relations(it, "child"),
                relations(it, "parent") > 0);
    }

    private static Organisation first(JsonNode it) {
        var types = texts(it.path("types")).stream().map(String::toLowerCase).collect(Collectors.toSet());
        var wikidata = it.path("external_ids").path("Wikidata");
        return new Organisation(
                wikidata.isMissingNode() ? null : id(wikidata),
                it.path("country").path("country_code").asString(""),
                types,
                it.path("status").asString("").equals("active"),
                List.of(it.path("name").asString("")),
                List.copyOf(texts(it.path("aliases"))),
                List.copyOf(texts(it.path("acronyms"))),
                relations(it, "child"),
                relations(it, "parent") > 0);
    }

    private static int relations(JsonNode it, String type) {
        int count = 0;
        for (var relation : it.path("relationships")) {
            count += relation.path("type").asString("").equalsIgnoreCase(type) ? 1 : 0;
        }
        return count;
    }

    /** The id of an organisation that has several is the preferred one, and none where none is. */
    private static @Nullable String id(JsonNode ids) {
        var all = texts(ids.path("all"));
        var preferred = ids.path("preferred").asString("");
        var id = !preferred.isEmpty()
                ? preferred
                : all.size() == 1 ? all.iterator().next() : "";
        return WikidataId.is(id) ? id : null;
    }

    private static Set<String> texts(JsonNode list) {
        if (list.isString()) {
            return Set.of(list.asString());
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
