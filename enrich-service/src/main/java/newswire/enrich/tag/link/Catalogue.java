package newswire.enrich.tag.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import newswire.enrich.shipped.Shipped;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** What is known of places, organisations and people by name. Immutable. */
public final class Catalogue {

    private static final Shipped<SortedLines> FREE = lines("catalogue.tsv.gz");

    /** Comes under another licence, and so in a file of its own. */
    private static final Shipped<SortedLines> SHARE_ALIKE = lines("share-alike.tsv.gz");

    private static final Set<Kind> NATIONS = EnumSet.of(Kind.COUNTRY, Kind.PEOPLE, Kind.STATE);

    private final List<SortedLines> files;

    private Catalogue(List<SortedLines> files) {
        this.files = files;
    }

    private static Shipped<SortedLines> lines(String name) {
        return Shipped.with(Catalogue.class, name, from -> new SortedLines(new GZIPInputStream(from).readAllBytes()));
    }

    /** The catalogue that ships with the service. */
    public static Catalogue shipped() {
        return new Catalogue(List.of(FREE.get(), SHARE_ALIKE.get()));
    }

    /** Reads lines as {@link CatalogueLines#byKey} gives them, each ended by a line feed. */
    public static Catalogue read(InputStream lines) throws IOException {
        return new Catalogue(List.of(new SortedLines(lines.readAllBytes())));
    }

    /** All entries of a kind by this name. */
    List<Entry> find(Kind kind, String name) {
        return find(Set.of(kind), CatalogueLines.key(kind, name));
    }

    /** All countries of this name, and those whose people or states have it. */
    List<Entry> findNations(String name) {
        return find(NATIONS, NameKey.of(name));
    }

    private List<Entry> find(Set<Kind> kinds, String key) {
        var found = new ArrayList<Entry>(2);
        for (var file : files) {
            for (var line : file.find(key)) {
                for (var kind : kinds) {
                    if (is(kind, line)) {
                        found.add(entry(kind, line));
                    }
                }
            }
        }
        return found;
    }

    private static boolean is(Kind kind, String line) {
        var name = kind.name();
        return line.length() > name.length()
                && line.charAt(name.length()) == '\t'
                && line.regionMatches(true, 0, name, 0, name.length());
    }

    private static Entry entry(Kind kind, String line) {
        var field = line.split("\t", -1);
        var link = new Link(text(field[2]), text(field[3]), number(field[4]), number(field[5]));
        return new Entry(kind, field[1], link, Long.parseLong(field[6]), text(field[7]));
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable Double number(String field) {
        return field.isEmpty() ? null : Double.valueOf(field);
    }
}
