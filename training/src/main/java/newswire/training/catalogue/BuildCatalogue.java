package newswire.training.catalogue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the catalogue of places, organisations and people. */
@Command(
        name = "build-catalogue",
        description = "Makes the catalogue that entities are linked to out of open data.",
        mixinStandardHelpOptions = true)
public final class BuildCatalogue implements Callable<Integer> {

    @Option(
            names = "--gazetteers",
            required = true,
            description = "folder with admin1.tsv, cities.tsv, countries.tsv, us_legislators_current.jsonl")
    Path gazetteers = Path.of("");

    @Option(names = "--borders", required = true, description = "borders.json of country-coder")
    Path borders = Path.of("");

    @Option(names = "--populated-places", required = true, description = "Natural Earth's populated places, GeoJSON")
    Path populatedPlaces = Path.of("");

    @Option(names = "--companies", required = true, description = "wikidata.json of the name suggestion index")
    Path companies = Path.of("");

    @Option(names = "--clubs", required = true, description = "teams.csv of reep")
    Path clubs = Path.of("");

    @Option(names = "--catalogue", required = true, description = "where to write the catalogue")
    Path catalogue = Path.of("");

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BuildCatalogue()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var lines = new ArrayList<CatalogueLine>();
        lines.addAll(Places.countries(gazetteers.resolve("countries.tsv"), borders));
        lines.addAll(
                Places.cities(gazetteers.resolve("cities.tsv"), gazetteers.resolve("admin1.tsv"), populatedPlaces));
        lines.addAll(Organisations.companies(companies));
        lines.addAll(Organisations.clubs(clubs));
        lines.addAll(Organisations.legislators(gazetteers.resolve("us_legislators_current.jsonl")));
        try (var out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(catalogue)), StandardCharsets.UTF_8)) {
            for (var line : lines.stream().map(CatalogueLine::toString).sorted().toList()) {
                out.write(line + "\n");
            }
        }
        System.out.println(lines.size() + " entries");
        return 0;
    }
}
