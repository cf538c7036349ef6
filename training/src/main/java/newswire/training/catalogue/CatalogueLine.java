package newswire.training.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** Of a line of a catalogue as it is shipped, which has one of the names as a key. */
    static CatalogueLine ofShipped(String line) {
        var field = line.split("\t", -1);
        return new CatalogueLine(
                field[1],
                List.of(field[2], field[0]),
                field[3].isEmpty() ? null : field[3],
                field[4].isEmpty() ? null : field[4],
                field[5].isEmpty() ? null : Double.valueOf(field[5]),
                field[6].isEmpty() ? null : Double.valueOf(field[6]),
                Long.parseLong(field[7]),
                field[8].isEmpty() ? null : field[8]);
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
