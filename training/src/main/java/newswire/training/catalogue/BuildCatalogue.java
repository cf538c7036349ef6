package newswire.training.catalogue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newswire.cli.console.Failure;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.link.CatalogueLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the catalogue of places, organisations and people. */
@Command(
        name = "build-catalogue",
        description = {
            "Makes the catalogue that entities are linked to out of open data: one file of what may be passed on freely, and one of"
                    + " what comes under a share-alike licence.",
            "Cities and clubs are taken from an earlier catalogue where their sources are not given."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class BuildCatalogue implements Callable<Integer> {

    @Mixin
    CatalogueSources from = new CatalogueSources();

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

    @Option(
            names = "--city-names",
            description = "where to write what cities are called in other languages, where --populated-places is given")
    @Nullable
    Path cityNames;

    @Spec
    CommandSpec command = CommandSpec.create();

    /** Runs the command and exits: with 0, with 1 where a source is not as it should be, or with 2 for a wrong command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, ready to execute. */
    static CommandLine commandLine() {
        return OneLineErrors.in(new CommandLine(new BuildCatalogue()));
    }

    @Override
    public Integer call() {
        var cities = cities();
        var clubs = from.clubs == null ? kept("club", "--clubs") : Organisations.clubs(from.clubs);
        var places = new ArrayList<>(Places.countries(from.gazetteers().countries(), from.borders));
        places.addAll(Countries.people(from.gazetteers().countries()));
        var suggested = Suggestions.read(from.suggestions);
        var provinces = new Provinces(from.gazetteers())
                .suggested(suggested)
                .mapped(from.provinces)
                .lines();
        var registered = Ror.read(from.registry);
        var companies = new Companies(Lexicon.shipped())
                .suggested(suggested)
                .registered(registered)
                .lines();
        var international = International.organisations(from.international);
        var countries = Countries.of(places);

        var lines = new ArrayList<>(places);
        lines.addAll(cities);
        lines.addAll(provinces);
        lines.addAll(companies);
        lines.addAll(clubs);
        lines.addAll(Organisations.legislators(from.gazetteers().legislators()));
        lines.addAll(new Agencies(countries, names(provinces).collect(Collectors.toSet()))
                .suggested(suggested)
                .registered(registered)
                .lines(
                        ids(Stream.concat(international.stream(), lines.stream())),
                        Stream.concat(names(companies), names(international))
                                .map(Namesakes::key)
                                .collect(Collectors.toSet())));
        var taken = ids(lines.stream());
        Newspapers.of(from.newspapers, from.gazetteers()).stream()
                .filter(newspaper -> !taken.contains(newspaper.wikidata()))
                .forEach(lines::add);
        var leaders = new Leaders()
                .holders(from.officeHolders)
                .heads(from.heads, countries)
                .executive(from.executive);
        lines.addAll(leaders.lines());

        var shared = new ArrayList<>(international);
        var known = new HashSet<>(leaders.ids());
        new Leaders()
                .current(from.currentHeads).lines().stream()
                        .filter(line -> !known.contains(line.wikidata()))
                        .forEach(shared::add);
        write(lines, catalogue);
        write(shared, shareAlike);
        return 0;
    }

    private List<CatalogueLine> cities() {
        if (from.populatedPlaces == null) {
            return kept("city", "--populated-places");
        }
        var places =
                PopulatedPlaces.read(from.populatedPlaces, from.gazetteers().cities());
        if (cityNames != null) {
            writeNames(new CitiesElsewhere(from.gazetteers(), places).lines(), cityNames);
        }
        return new Cities(from.gazetteers(), places).lines();
    }

    private static Set<String> ids(Stream<CatalogueLine> lines) {
        return lines.map(CatalogueLine::wikidata).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<String> names(List<CatalogueLine> lines) {
        return lines.stream().flatMap(line -> line.names().stream());
    }

    /** The lines of a kind in the earlier catalogue, for want of their source. */
    private List<CatalogueLine> kept(String kind, String source) {
        if (earlier == null) {
            throw new ParameterException(command.commandLine(), "neither " + source + " nor --earlier is given");
        }
        return CatalogueLine.shipped(earlier).stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private void write(List<CatalogueLine> lines, Path to) {
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
            for (var line : CatalogueLines.byKey(
                    lines.stream().map(CatalogueLine::toString).toList())) {
                out.write(line + "\n");
            }
        } catch (IOException failed) {
            throw new Failure(to + ": cannot be written: " + Failure.reason(failed), failed);
        }
        command.commandLine().getOut().println(lines.size() + " entries in " + to.getFileName());
    }

    private static void writeNames(List<String> lines, Path to) {
        try {
            Files.writeString(to, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new Failure(to + ": cannot be written: " + Failure.reason(failed), failed);
        }
    }
}
