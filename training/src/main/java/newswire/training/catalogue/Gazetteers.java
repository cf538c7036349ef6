package newswire.training.catalogue;

import java.nio.file.Path;
import java.util.List;
import newswire.training.source.Row;
import newswire.training.source.Table;

/** The tables of a folder of gazetteers, by the names of their columns. */
record Gazetteers(Path folder) {

    /** {@code countries.tsv} of mledoze/countries. */
    List<Row> countries() {
        return Table.tabs(
                folder.resolve("countries.tsv"),
                "code",
                "code3",
                "name",
                "official",
                "others",
                "people",
                "capital",
                "latitude",
                "longitude",
                "area",
                "continent",
                "region");
    }

    /** {@code admin1.tsv} of GeoNames, the parts of countries: {@code US.CA} is California. */
    List<Row> regions() {
        return Table.tabs(folder.resolve("admin1.tsv"), "code", "name");
    }

    /** {@code cities.tsv} of GeoNames. */
    List<Row> cities() {
        return Table.tabs(
                folder.resolve("cities.tsv"),
                "id",
                "name",
                "country",
                "region",
                "type",
                "population",
                "latitude",
                "longitude",
                "others");
    }

    /** Members of the United States Congress, each in JSON on a line. */
    Path legislators() {
        return folder.resolve("us_legislators_current.jsonl");
    }
}
