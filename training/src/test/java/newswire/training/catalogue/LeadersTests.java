package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadersTests {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("holders"));
        Files.createDirectories(folder.resolve("current"));
    }

    @Test
    void weighsWhoLeadsACountryAndLeavesLowerOfficesOut() throws IOException {
        holders("TL", """
                position,person,personID,start,end
                President,Ada Moss,Q1,2001-01-01,
                Minister of Finance,"Ben Reed, Baron Reed",Q2,2001-01-01,
                Deputy Minister of Finance,Cy Ford,Q3,2001-01-01,
                Minister of Harbours,Naruto,Q4,2001-01-01,
                Secretary of State of Upper Tern,Dee Hall,Q5,2001-01-01,
                """);

        assertThat(written(new Leaders().holders(folder.resolve("holders"))))
                .containsExactly(
                        "leader\tAda Moss\tQ1\tTL\t\t\t1\t",
                        "leader\tBen Reed\tQ2\tTL\t\t\t0\t",
                        "leader\tMoss\tQ1\tTL\t\t\t2\t");
    }

    @Test
    void readsSeveralTablesOfACountry() throws IOException {
        holders("TL-upper", "position,person,personID\nFirst Minister,Ada Moss,Q1\n");
        holders("TL-lower", "position,person,personID\nFirst Minister,Ben Reed,Q2\n");

        assertThat(written(new Leaders().holders(folder.resolve("holders"))))
                .containsExactly("leader\tAda Moss\tQ1\tTL\t\t\t0\t", "leader\tBen Reed\tQ2\tTL\t\t\t0\t");
    }

    @Test
    void readsPresidentsByTheirArticles() throws IOException {
        var yaml = Files.writeString(folder.resolve("executive.yaml"), """
                - id:
                    wikidata: Q1
                    wikipedia: Ada Moss (politician)
                - id:
                    wikipedia: Ben Reed
                - id:
                    wikidata: Q3
                    wikipedia: "Cy 'Reed' Ford"
                """);

        assertThat(written(new Leaders().executive(yaml)))
                .containsExactly(
                        "leader\tAda Moss\tQ1\tUS\t\t\t1\t",
                        "leader\tCy 'Reed' Ford\tQ3\tUS\t\t\t1\t",
                        "leader\tMoss\tQ1\tUS\t\t\t2\t",
                        "leader\tFord\tQ3\tUS\t\t\t2\t");
    }

    @Test
    void hasNoSurnameThatTwoPresidentsHadWhoAreStillSpokenOf() throws IOException {
        var yaml = Files.writeString(folder.resolve("executive.yaml"), """
                - id: {wikidata: Q1, wikipedia: Ada Moss}
                  name: {first: Ada, last: Moss}
                  terms: [{start: '2001-01-20'}]
                - id: {}
                  name: {first: Ben, last: Moss}
                  terms: [{start: '1889-03-04'}, {start: '1903-03-04'}]
                - id: {wikidata: Q3, wikipedia: Cy Ford}
                  name: {first: Cy, last: Ford}
                  terms: [{start: '2009-01-20'}]
                - id: {}
                  name: {first: Dee, last: Ford}
                  terms: [{start: '1805-03-04'}]
                """);

        assertThat(written(new Leaders().executive(yaml)))
                .filteredOn(line -> line.endsWith("\t2\t"))
                .containsExactly("leader\tFord\tQ3\tUS\t\t\t2\t");
    }

    @Test
    void hasTheSurnamesOfHeadsThatNoOtherHeadOfTheCountryHas() throws IOException {
        holders("TL", """
                position,person,personID
                President,Ada Moss,Q1
                President,Ben Hall,Q2
                Prime Minister,Cy Hall,Q3
                Minister of Finance,Dee Moss,Q4
                President,Eve Orr,Q5
                """);

        assertThat(written(new Leaders().holders(folder.resolve("holders"))))
                .filteredOn(line -> line.endsWith("\t2\t"))
                .containsExactly("leader\tMoss\tQ1\tTL\t\t\t2\t");
    }

    @Test
    void leavesOutNamesThatTwoOfOneCountryShare() throws IOException {
        holders("TL", """
                position,person,personID,start,end
                Minister of Finance,Ada Moss,Q1,2001-01-01,
                Minister of Finance,Ada Moss,Q2,2005-01-01,
                """);
        holders("ML", """
                position,person,personID,start,end
                Minister of Finance,Ada Moss,Q3,2001-01-01,
                """);

        assertThat(written(new Leaders().holders(folder.resolve("holders"))))
                .containsExactly("leader\tAda Moss\tQ3\tML\t\t\t0\t");
    }

    @Test
    void takesNoIdThatWasWrittenByHand() throws IOException {
        Files.writeString(folder.resolve("current/countries.json"), """
                {"ternland": {"iso_code": "TL", "positions":
                  {"head_of_state": {}, "head_of_government": {"person_qid_override": "Q2"}}}}""");
        Files.writeString(folder.resolve("current/ternland-2026-01-01.json"), """
                {"country": {"iso_code": "TL"}, "positions": {
                  "head_of_state": {"current_holder": {"name_en": "Ada Moss", "wikidata_id": "Q1"}},
                  "head_of_government": {"current_holder": {"name_en": "Ben Reed", "wikidata_id": "Q2"}}}}""");

        assertThat(written(new Leaders().current(folder.resolve("current"))))
                .containsExactly("leader\tAda Moss\tQ1\tTL\t\t\t1\t", "leader\tMoss\tQ1\tTL\t\t\t2\t");
    }

    private void holders(String country, String table) throws IOException {
        Files.writeString(folder.resolve("holders/" + country + ".csv"), table);
    }

    private static List<String> written(Leaders leaders) {
        return leaders.lines().stream().map(CatalogueLine::toString).toList();
    }
}
