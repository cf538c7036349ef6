package newswire.training.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
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
