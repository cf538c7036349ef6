package newswire.enrich.tag.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import newswire.enrich.tag.link.Entry.Kind;

/** Sorts what is known by the names it is looked up by, so that a catalogue can be searched as it is. */
public final class CatalogueLines {

    private static final int FIELDS = 8;

    private CatalogueLines() {}

    /**
     * @param lines of kind, names parted by bars, Wikidata id, country, latitude, longitude, weight and region, parted by tabs;
     *     what is not known is empty
     * @return lines of key, kind, first name, id, country, latitude, longitude, weight and key of the region; one for each key that
     *     names have; in the order of their bytes
     */
    public static List<String> byKey(Collection<String> lines) {
        var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (var line : lines) {
            var field = line.split("\t", -1);
            if (field.length != FIELDS) {
                throw new IllegalArgumentException("not a line of a catalogue: " + line);
            }
            var kind = Kind.valueOf(field[0].toUpperCase(Locale.ROOT));
            var names = field[1].split("\\|");
            field[7] = field[7].isEmpty() ? "" : NameKey.of(field[7]);
            var facts = String.join("\t", Arrays.copyOfRange(field, 2, FIELDS));
            for (var name : names) {
                sorted.add(String.join("\t", key(kind, name), field[0], names[0], facts)
                        .getBytes(UTF_8));
            }
        }
        return sorted.stream().map(line -> new String(line, UTF_8)).toList();
    }

    /** The form in which names of a kind are compared. */
    static String key(Kind kind, String name) {
        return switch (kind) {
            case CLUB -> NameKey.ofClub(name);
            case ORGANISATION -> NameKey.ofCompany(name);
            case COUNTRY, PEOPLE, REGION, STATE, CITY, AGENCY, LEGISLATOR, LEADER -> NameKey.of(name);
        };
    }
}
