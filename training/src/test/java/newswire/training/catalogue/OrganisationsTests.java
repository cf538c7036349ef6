package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void takesClubsThatSixOtherCataloguesKnow() throws IOException {
        var table = Files.writeString(folder.resolve("teams.csv"), """
                reep_id,key_wikidata,name,stadium,key_a,key_b,key_c,key_d,key_e,key_f,key_g
                1,Q1,Tern Rovers,"Mill Road, Tern",1,2,3,4,5,6,
                2,Q2,Moss United,Moss Park,1,2,3,4,5,,
                3,,Pell Town,Pell Park,1,2,3,4,5,6,7
                """);

        assertThat(Organisations.clubs(table))
                .extracting(CatalogueLine::toString)
                .containsExactly("club\tTern Rovers\tQ1\t\t\t\t6\t");
    }

    @Test
    void callsLegislatorsByTheirFullNames() throws IOException {
        var file = Files.writeString(folder.resolve("legislators.jsonl"), """
                {"wikidata": "Q1", "first": "Adelaide", "last": "Moss", "nickname": "Ada", "wikipedia": "Ada Moss (politician)"}
                """);

        assertThat(Organisations.legislators(file))
                .extracting(CatalogueLine::toString)
                .containsExactly("legislator\tAda Moss|Adelaide Moss\tQ1\t\t\t\t0\t");
    }
}
