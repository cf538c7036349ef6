package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newswire.training.source.Table;
import org.jspecify.annotations.Nullable;

/** A line of the catalogue; null where something is not known. */
record CatalogueLine(
        String kind,
        Collection<String> names,
        @Nullable String wikidata,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long weight,
        @Nullable String region) {

    /** Of something that is in no part of a country. */
    CatalogueLine(
            String kind,
            Collection<String> names,
            @Nullable String wikidata,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            long weight) {
        this(kind, names, wikidata, country, latitude, longitude, weight, null);
    }

    /** The lines of a catalogue as it is shipped, each of which has one of the names as a key. */
    static List<CatalogueLine> shipped(Path file) {
        return Table.tabs(
                        file, "key", "kind", "name", "wikidata", "country", "latitude", "longitude", "weight", "region")
                .stream()
                .map(row -> new CatalogueLine(
                        row.text("kind"),
                        List.of(row.text("name"), row.text("key")),
                        known(row.text("wikidata")),
                        known(row.text("country")),
                        row.text("latitude").isEmpty() ? null : row.decimal("latitude"),
                        row.text("longitude").isEmpty() ? null : row.decimal("longitude"),
                        row.whole("weight"),
                        known(row.text("region"))))
                .toList();
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    CatalogueLine withoutId() {
        return new CatalogueLine(kind, names, null, country, latitude, longitude, weight, region);
    }

    @Override
    public String toString() {
        var written = new LinkedHashSet<>(names)
                .stream()
                        .map(name -> name.replaceAll("[\\t\\n|]", " ").strip())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("|"));
        return String.join(
                "\t",
                kind,
                written,
                wikidata == null ? "" : wikidata,
                country == null ? "" : country,
                degrees(latitude),
                degrees(longitude),
                Long.toString(weight),
                region == null ? "" : region);
    }

    private static String degrees(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
