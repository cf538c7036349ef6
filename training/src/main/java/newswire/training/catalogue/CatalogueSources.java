package newswire.training.catalogue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the catalogue is made of: each source with where it can be had and under which licence. */
final class CatalogueSources {

    @Option(
            names = "--gazetteers",
            required = true,
            description = {
                "Folder with tables without a row of names, their columns parted by tabs:",
                "countries.tsv: code of two letters, of three, name, official name, other names (parted by |), what its people are"
                        + " called (parted by commas), capital, latitude, longitude, area, continent, region."
                        + " From the GitHub repository mledoze/countries; licence: ODbL 1.0.",
                "cities.tsv: GeoNames' id, name, country, code of the region, type of place, population, latitude, longitude, other"
                        + " names; admin1.tsv: code of the country and of its region as in US.CA, name."
                        + " From GeoNames; licence: CC BY 4.0.",
                "us_legislators_current.jsonl: on each line a member of Congress with wikidata, wikipedia, first, last, nickname,"
                        + " official_full. From the GitHub repository unitedstates/congress-legislators; licence: CC0 1.0."
            })
    Path gazetteers = Path.of("");

    @Option(
            names = "--borders",
            required = true,
            description = {
                "borders.json of country-coder: ids of countries and regions of the world.",
                "From the npm package @rapideditor/country-coder, src/data; licence: ISC."
            })
    Path borders = Path.of("");

    @Option(
            names = "--populated-places",
            description = {
                "ne_10m_populated_places as GeoJSON: ids of cities.",
                "From Natural Earth 4; licence: public domain."
            })
    @Nullable
    Path populatedPlaces;

    @Option(
            names = "--provinces",
            required = true,
            description = {
                "ne_50m_admin_1_states_provinces as GeoJSON, of a release with Wikidata ids: states and provinces of large countries.",
                "From Natural Earth; licence: public domain."
            })
    Path provinces = Path.of("");

    @Option(
            names = "--newspapers",
            required = true,
            description = {
                "wikipedia-us-newspapers.tsv of wiki-media-cred: newspapers of the United States.",
                "From the GitHub repository hearvox/wiki-media-cred, data; licence: CC0 1.0."
            })
    Path newspapers = Path.of("");

    @Option(
            names = "--suggestions",
            required = true,
            description = {
                "wikidata.json of the name suggestion index: companies, agencies, states and provinces.",
                "From the npm package name-suggestion-index, dist/wikidata; licence: BSD 3-Clause, what it has from Wikidata CC0 1.0."
            })
    Path suggestions = Path.of("");

    @Option(
            names = "--clubs",
            description = {
                "teams.csv of reep: football clubs.",
                "From the GitHub repository withqwerty/reep, data; licence: CC0 1.0."
            })
    @Nullable
    Path clubs;

    @Option(
            names = "--registry",
            required = true,
            description = {
                "Folder with releases of the Research Organization Registry, v1.0 and so on, each with records in JSON: agencies,"
                        + " companies.",
                "From the GitHub repository ror-community/ror-records; licence: CC0 1.0."
            })
    Path registry = Path.of("");

    @Option(
            names = "--office-holders",
            required = true,
            description = {
                "Folder with tables holders21.csv, named by the country as XX.csv or, where there are several, XX-part.csv, and"
                        + " world.csv: who has held a public office since 2000.",
                "From the GitHub repositories every-politician-scrapers/*, html; licence: CC0 1.0, as results of queries to"
                        + " Wikidata."
            })
    Path officeHolders = Path.of("");

    @Option(
            names = "--heads",
            required = true,
            description = {
                "wikidata.csv of world-leaders-2021: heads of state and government.",
                "From the GitHub repository every-politician-scrapers/world-leaders-2021, data; licence: CC0 1.0, as results of"
                        + " queries to Wikidata."
            })
    Path heads = Path.of("");

    @Option(
            names = "--executive",
            required = true,
            description = {
                "executive.yaml of congress-legislators: presidents and vice presidents of the United States.",
                "From the GitHub repository unitedstates/congress-legislators; licence: CC0 1.0."
            })
    Path executive = Path.of("");

    @Option(
            names = "--current-heads",
            required = true,
            description = {
                "Folder with current.json of world-leaders-current for each country, and of each day if several are wanted, in files"
                        + " of any names, and its countries.json: heads of state and government.",
                "From the GitHub repository open-data-archive/world-leaders-current, data/countries and build/config;"
                        + " licence: CC BY-SA 4.0."
            })
    Path currentHeads = Path.of("");

    @Option(
            names = "--international",
            required = true,
            description = {
                "general_list.yaml of supraverden: organisations of many countries.",
                "From the GitHub repository confirmordeny/supraverden, data; licence: CC BY-SA 4.0."
            })
    Path international = Path.of("");

    Gazetteers gazetteers() {
        return new Gazetteers(gazetteers);
    }
}
