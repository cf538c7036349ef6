package newswire.enrich.tag.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import newswire.enrich.shipped.Shipped;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** What is known of places, organisations and people by name. Immutable. */
public final class Catalogue {

    private static final Shipped<Catalogue> SHIPPED =
            Shipped.with(Catalogue.class, "catalogue.tsv.gz", from -> read(new GZIPInputStream(from)));

    private static final int FIELDS = 8;

    private final Map<String, List<Entry>> byName = new HashMap<>();

    private Catalogue() {}

    /** The catalogue that ships with the service. */
    public static Catalogue shipped() {
        return SHIPPED.get();
    }

    /**
     * Reads lines of kind, names parted by bars, Wikidata id, country, latitude, longitude, weight and region, parted by tabs;
     * what is not known is empty.
     */
    public static Catalogue read(InputStream lines) throws IOException {
        var catalogue = new Catalogue();
        var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            var fields = line.split("\t", -1);
            if (fields.length != FIELDS) {
                throw new IOException("not a line of a catalogue: " + line);
            }
            catalogue.add(fields);
        }
        catalogue.byName.replaceAll((name, entries) -> List.copyOf(entries));
        return catalogue;
    }

    private void add(String[] fields) {
        var kind = Kind.valueOf(fields[0].toUpperCase(Locale.ROOT));
        var link = new Link(text(fields[2]), text(fields[3]), number(fields[4]), number(fields[5]));
        var names = fields[1].split("\\|");
        var region = fields[7].isEmpty() ? null : NameKey.of(fields[7]).intern();
        var entry = new Entry(kind, names[0], link, Long.parseLong(fields[6]), region);
        for (var name : names) {
            var known = byName.computeIfAbsent(key(kind, name), any -> new ArrayList<>(1));
            if (!known.contains(entry)) {
                known.add(entry);
            }
        }
    }

    private static String key(Kind kind, String name) {
        return switch (kind) {
            case CLUB -> NameKey.ofClub(name);
            case ORGANISATION -> NameKey.ofCompany(name);
            case COUNTRY, REGION, CITY, LEGISLATOR -> NameKey.of(name);
        };
    }

    /** All entries of a kind by this name. */
    List<Entry> find(Kind kind, String name) {
        return byName.getOrDefault(key(kind, name), List.of()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable Double number(String field) {
        return field.isEmpty() ? null : Double.valueOf(field);
    }
}
