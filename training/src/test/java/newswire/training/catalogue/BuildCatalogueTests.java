package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

class BuildCatalogueTests {

    private static final List<String> SOURCES = List.of(
            "--gazetteers",
            "--borders",
            "--populated-places",
            "--provinces",
            "--newspapers",
            "--suggestions",
            "--clubs",
            "--registry",
            "--office-holders",
            "--heads",
            "--executive",
            "--current-heads",
            "--international");

    private final StringWriter errors = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeSources() throws IOException {
        write(
                "gazetteers/countries.tsv",
                "TL\tTLD\tTernland\tRepublic of Ternland\tTL\tTern\tTernhaven\t1.0\t2.0\t9\tSea\tCoast\n");
        write("gazetteers/admin1.tsv", "TL.01\tHeath\n");
        write("gazetteers/cities.tsv", "7\tTernhaven\tTL\t01\tPPLC\t90000\t1.5\t2.5\t\n");
        write(
                "gazetteers/us_legislators_current.jsonl",
                "{\"wikidata\": \"Q20\", \"first\": \"Cy\", \"last\": \"Ford\", \"official_full\": \"Cy Ford\"}\n");
        write("borders.json", """
                {"features": [{"properties": {"iso1A2": "TL", "nameEn": "Ternland", "wikidata": "Q1", "level": "country"}}]}""");
        write("places.json", """
                {"features": [{"properties": {"GEONAMEID": 7, "NAME": "Ternhaven", "LATITUDE": 1.6,
                    "LONGITUDE": 2.5, "NAME_DE": "Seeschwalbenhafen", "NAME_FR": "Ternhaven", "wikidataid": "Q2"}}]}""");
        write("provinces.json", """
                {"features": [{"properties":
                  {"wikidataid": "Q11", "name": "Marsh", "name_en": "Marsh", "type_en": "State", "iso_a2": "TL"}}]}""");
        write("newspapers.tsv", "WP-title\tqid\nNewsday\tQ12\nUSA Today\tQ2\n");
        write("wikidata.json", """
                {"wikidata": {"Q3": {"label": "Gannet Air", "description": "airline of Ternland"}}}""");
        write("teams.csv", "key_wikidata,name,key_a,key_b,key_c,key_d,key_e,key_f\nQ4,Tern Rovers,1,2,3,4,5,6\n");
        write("registry/v1.0/1.json", """
                {"name": "Ternland Lighthouse Board", "types": ["Government"], "status": "active",
                 "country": {"country_code": "TL"}, "external_ids": {"Wikidata": {"all": ["Q5"]}}}""");
        write("holders/TL-cabinet.csv", "position,person,personID\nPresident,Ada Moss,Q6\n");
        write("holders/world.csv", "position,person,personID\nSecretary-General of the United Nations,Ben Reed,Q7\n");
        write("heads.csv", "country,officeholder,officeholderLabel\nTernland,Q6,Ada Moss\n");
        write("executive.yaml", "- id:\n    wikidata: Q8\n    wikipedia: Dee Hall (politician)\n- id: {}\n");
        write("current/countries.json", "{}");
        write("current/ternland.json", """
                {"country": {"iso_code": "TL"},
                 "positions": {"head_of_state": {"current_holder": {"name_en": "Eve Lamb", "wikidata_id": "Q9"}}}}""");
        write("general_list.yaml", "Sea Office:\n  Wikidata_code: Q10\n  Name_en: Sea Office\n");
    }

    @Test
    void makesTwoFilesOfAllSources() throws IOException {
        assertThat(build()).as(errors.toString()).isZero();

        assertThat(lines("catalogue.tsv.gz")).contains("tern\tpeople\tTern\t\tTL\t\t\t0\t");
        assertThat(lines("catalogue.tsv.gz"))
                .filteredOn(line -> !line.contains("\tpeople\t"))
                .containsExactly(
                        "ada moss\tleader\tAda Moss\tQ6\tTL\t\t\t1\t",
                        "ben reed\tleader\tBen Reed\tQ7\t\t\t\t1\t",
                        "cy ford\tlegislator\tCy Ford\tQ20\t\t\t\t0\t",
                        "dee hall\tleader\tDee Hall\tQ8\tUS\t\t\t1\t",
                        "gannet air\torganisation\tGannet Air\tQ3\t\t\t\t0\t",
                        "hall\tleader\tHall\tQ8\tUS\t\t\t2\t",
                        "marsh\tstate\tMarsh\tQ11\tTL\t\t\t0\t",
                        "moss\tleader\tMoss\tQ6\tTL\t\t\t2\t",
                        "newsday\torganisation\tNewsday\tQ12\tUS\t\t\t0\t",
                        "republic of ternland\tcountry\tTernland\tQ1\tTL\t1.000\t2.000\t0\t",
                        "tern rovers\tclub\tTern Rovers\tQ4\t\t\t\t6\t",
                        "ternhaven\tcity\tTernhaven\tQ2\tTL\t1.500\t2.500\t90000\theath",
                        "ternland\tcountry\tTernland\tQ1\tTL\t1.000\t2.000\t0\t",
                        "ternland lighthouse board\tagency\tTernland Lighthouse Board\tQ5\tTL\t\t\t3\t");
        assertThat(lines("share-alike.tsv.gz"))
                .containsExactly(
                        "eve lamb\tleader\tEve Lamb\tQ9\tTL\t\t\t1\t",
                        "lamb\tleader\tLamb\tQ9\tTL\t\t\t2\t",
                        "sea office\tagency\tSea Office\tQ10\t\t\t\t3\t");
    }

    @Test
    void makesTheSameOfAnEarlierCatalogueWhereItsSourcesAreNotGiven() throws IOException {
        build();
        var first = Files.readAllBytes(folder.resolve("catalogue.tsv.gz"));
        Files.copy(folder.resolve("catalogue.tsv.gz"), folder.resolve("earlier.tsv.gz"));

        assertThat(build("--populated-places", "--clubs", "--earlier"))
                .as(errors.toString())
                .isZero();
        assertThat(folder.resolve("catalogue.tsv.gz")).hasBinaryContent(first);
    }

    @Test
    void saysWhichSourceIsMissingOrMalformed() throws IOException {
        write("holders/TL-cabinet.csv", "position,person,personID\nPresident,Ada Moss\n");
        assertThat(build()).isEqualTo(1);
        assertThat(errors).asString().contains("TL-cabinet.csv, line 2: ");

        Files.delete(folder.resolve("borders.json"));
        assertThat(build()).isEqualTo(1);
        assertThat(errors).asString().contains("borders.json: there is no such file");

        assertThat(build("--clubs")).isEqualTo(2);
        assertThat(errors).asString().contains("--clubs").contains("--earlier");
    }

    @Test
    void saysOfEachSourceWhereItCanBeHadAndItsLicence() {
        assertThat(BuildCatalogue.commandLine().getCommandSpec().mixins().values())
                .flatExtracting(mixin -> mixin.options())
                .filteredOn(option -> !option.usageHelp() && !option.versionHelp())
                .allSatisfy(option -> assertThat(String.join(" ", option.description()))
                        .containsPattern("From (?:the|Natural|GeoNames) ?.+; licence: \\w"))
                .extracting(OptionSpec::longestName)
                .containsExactlyInAnyOrderElementsOf(SOURCES);
    }

    /** Builds with all sources but these; with {@code --earlier} only if it is among them. */
    private int build(String... changed) {
        var but = List.of(changed);
        var files = List.of(
                "gazetteers",
                "borders.json",
                "places.json",
                "provinces.json",
                "newspapers.tsv",
                "wikidata.json",
                "teams.csv",
                "registry",
                "holders",
                "heads.csv",
                "executive.yaml",
                "current",
                "general_list.yaml");
        var args = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            if (!but.contains(SOURCES.get(i))) {
                args.addAll(List.of(SOURCES.get(i), "" + folder.resolve(files.get(i))));
            }
        }
        if (but.contains("--earlier")) {
            args.addAll(List.of("--earlier", "" + folder.resolve("earlier.tsv.gz")));
        }
        args.addAll(List.of("--catalogue", "" + folder.resolve("catalogue.tsv.gz")));
        args.addAll(List.of("--share-alike", "" + folder.resolve("share-alike.tsv.gz")));
        return BuildCatalogue.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors))
                .execute(args.toArray(String[]::new));
    }

    private List<String> lines(String name) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
