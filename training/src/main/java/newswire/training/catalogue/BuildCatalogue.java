package newswire.training.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.tag.link.CatalogueLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the catalogue of places, organisations and people. */
@Command(
        name = "build-catalogue",
        description = {
            "Makes the catalogue that entities are linked to out of open data: one file of what may be passed on freely, and one of"
                    + " what comes under a share-alike licence.",
            "Cities and clubs are taken from an earlier catalogue where their sources are not given."
        },
        mixinStandardHelpOptions = true)
public final class BuildCatalogue implements Callable<Integer> {

    @Option(
            names = "--gazetteers",
            required = true,
            description = "folder with admin1.tsv, cities.tsv, countries.tsv, us_legislators_current.jsonl")
    Path gazetteers = Path.of("");

    @Option(names = "--borders", required = true, description = "borders.json of country-coder")
    Path borders = Path.of("");

    @Option(names = "--populated-places", description = "Natural Earth's populated places, GeoJSON")
    @Nullable
    Path populatedPlaces;

    @Option(
            names = "--suggestions",
            required = true,
            description = "wikidata.json of the name suggestion index: companies, agencies, states and provinces")
    Path suggestions = Path.of("");

    @Option(names = "--clubs", description = "teams.csv of reep")
    @Nullable
    Path clubs;

    @Option(
            names = "--registry",
            required = true,
            description =
                    "folder with the releases of ror-records, the records of the Research Organization Registry: agencies")
    Path registry = Path.of("");

    @Option(
            names = "--office-holders",
            required = true,
            description =
                    "folder with holders21.csv of every-politician-scrapers, one for each country as XX.csv, and world.csv")
    Path officeHolders = Path.of("");

    @Option(names = "--heads", required = true, description = "wikidata.csv of world-leaders-2021")
    Path heads = Path.of("");

    @Option(names = "--executive", required = true, description = "executive.yaml of congress-legislators")
    Path executive = Path.of("");

    @Option(
            names = "--current-heads",
            required = true,
            description =
                    "folder with current.json of world-leaders-current, one for each country and day, and its countries.json;"
                            + " share-alike")
    Path currentHeads = Path.of("");

    @Option(
            names = "--international",
            required = true,
            description = "general_list.yaml of supraverden, organisations of many countries; share-alike")
    Path international = Path.of("");

    @Option(
            names = "--earlier",
            description = "a catalogue whose cities and clubs are kept where no source of them is given")
    @Nullable
    Path earlier;

    @Option(names = "--catalogue", required = true, description = "where to write the catalogue")
    Path catalogue = Path.of("");

    @Option(
            names = "--share-alike",
            required = true,
            description = "where to write what comes under a share-alike licence")
    Path shareAlike = Path.of("");

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BuildCatalogue()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var countriesTable = gazetteers.resolve("countries.tsv");
        var regionsTable = gazetteers.resolve("admin1.tsv");
        var citiesTable = gazetteers.resolve("cities.tsv");
        var places = new ArrayList<>(Places.countries(countriesTable, borders));
        places.addAll(Countries.people(countriesTable));
        var countries = Countries.of(places);
        var suggested = Suggestions.read(suggestions);
        var provinces = Provinces.of(suggested, regionsTable, citiesTable);
        var companies = Organisations.companies(suggested);
        var sharedOrganisations = International.organisations(international);

        var lines = new ArrayList<>(places);
        lines.addAll(Places.withoutSharedIds(
                populatedPlaces == null ? kept("city") : Places.cities(citiesTable, regionsTable, populatedPlaces)));
        lines.addAll(provinces);
        lines.addAll(companies);
        lines.addAll(clubs == null ? kept("club") : Organisations.clubs(clubs));
        lines.addAll(Organisations.legislators(gazetteers.resolve("us_legislators_current.jsonl")));
        lines.addAll(new Agencies(countries, names(provinces).collect(Collectors.toSet()))
                .suggested(suggested)
                .registered(Ror.read(registry))
                .lines(
                        Stream.of(companies, sharedOrganisations, provinces, lines)
                                .flatMap(List::stream)
                                .map(CatalogueLine::wikidata)
                                .filter(id -> id != null)
                                .collect(Collectors.toSet()),
                        Stream.concat(names(companies), names(sharedOrganisations))
                                .map(Namesakes::key)
                                .collect(Collectors.toSet())));
        var leaders =
                new Leaders().holders(officeHolders).heads(heads, countries).executive(executive);
        lines.addAll(leaders.lines());
        write(lines, catalogue);

        var shared = new ArrayList<>(sharedOrganisations);
        var known = new HashSet<>(leaders.ids());
        new Leaders()
                .current(currentHeads).lines().stream()
                        .filter(line -> !known.contains(line.wikidata()))
                        .forEach(shared::add);
        write(shared, shareAlike);
        return 0;
    }

    private static Stream<String> names(List<CatalogueLine> lines) {
        return lines.stream().flatMap(line -> line.names().stream());
    }

    /** The lines of a kind in the earlier catalogue. */
    private List<CatalogueLine> kept(String kind) throws IOException {
        if (earlier == null) {
            throw new IllegalArgumentException(
                    "neither a source of lines of kind " + kind + " nor an earlier catalogue");
        }
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(earlier)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(CatalogueLine::ofShipped)
                    .filter(line -> line.kind().equals(kind))
                    .toList();
        }
    }

    private static void write(List<CatalogueLine> lines, Path to) throws IOException {
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
            for (var line : CatalogueLines.byKey(
                    lines.stream().map(CatalogueLine::toString).toList())) {
                out.write(line + "\n");
            }
        }
        System.out.println(lines.size() + " entries in " + to.getFileName());
    }
}
