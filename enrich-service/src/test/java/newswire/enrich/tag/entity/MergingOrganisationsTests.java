package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Mention;
import org.junit.jupiter.api.Test;

/** Which names are one organisation's. */
class MergingOrganisationsTests {

    private final List<Name> names = new ArrayList<>();

    @Test
    void keepsABodyApartFromThatWhoseNameItsOwnBeginsWith() {
        organisation("Tern Nations", 0);
        organisation("Tern Nations Harbour Council", 40);
        organisation("Port University", 80);
        organisation("Port University School of Fish", 120);
        organisation("Gull Sachs", 160);
        organisation("Gull Sachs Group", 200);

        assertThat(entities()).hasSize(5);
    }

    @Test
    void putsAcronymsAndShortFormsToTheOrganisation() {
        organisation("Harbour and Ferry Board", 0);
        organisation("HFB", 40);
        organisation("Reed Inc.", 60);
        organisation("Reed", 90);

        assertThat(entities()).extracting(Entity::name).containsExactly("Harbour and Ferry Board", "Reed Inc.");
    }

    @Test
    void putsATeamsNicknameToTheTeam() {
        organisation("Port Tern Herons", 0);
        organisation("Herons", 40);
        organisation("Tern", 60);

        assertThat(entities()).extracting(Entity::name).containsExactly("Port Tern Herons", "Tern");
        assertThat(entities().getFirst().mentions()).hasSize(2);
    }

    @Test
    void takesFullStopsForNoWords() {
        organisation("Harbour . Ferry . Board", 0);
        organisation("HFB", 40);
        organisation("...", 60);

        assertThat(entities()).extracting(Entity::name).containsExactly("Harbour . Ferry . Board", "...");
    }

    @Test
    void anOrganisationIsTheSameWithItsArticleAndItsCountry() {
        organisation("The Gannets", 0);
        organisation("Gannets", 20);
        organisation("U.S. Ferry Guard", 40);
        organisation("Ferry Guard", 60);

        assertThat(entities()).extracting(Entity::name).containsExactly("The Gannets", "U.S. Ferry Guard");
    }

    @Test
    void aShortFormInBracketsIsTheOrganisationBeforeIt() {
        organisation("Ternport Technical University", 0);
        bracketed("TernTU", 31);
        organisation("TernTU", 60);

        assertThat(entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Ternport Technical University");
            assertThat(entity.mentions()).hasSize(3);
        });
    }

    @Test
    void whatStandsInBracketsAndIsNotShortForTheNameIsAnother() {
        organisation("Ternport Technical University", 0);
        bracketed("MOSS", 31);

        assertThat(entities()).hasSize(2);
    }

    @Test
    void acronymsHaveTheLettersOfWordsThatHyphensJoin() {
        organisation("Anti-Ferry League", 0);
        organisation("AFL", 40);

        assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Anti-Ferry League");
    }

    @Test
    void aUniversityIsCalledByItsTownBehindItsFullName() {
        organisation("Tern University", 20);
        organisation("Tern", 60);
        organisation("Pell", 0);
        organisation("Pell University", 40);

        assertThat(entities())
                .extracting(Entity::name)
                .containsExactlyInAnyOrder("Tern University", "Pell", "Pell University");
    }

    @Test
    void aTownIsNoShortFormOfItsUniversity() {
        organisation("University of Tern", 0);
        organisation("Tern", 40);

        assertThat(entities()).hasSize(2);
    }

    private void organisation(String name, int start) {
        names.add(named(name, start));
    }

    private void bracketed(String name, int start) {
        names.add(named(name, start).inBrackets(true));
    }

    private static Name named(String name, int start) {
        return Name.of(ORGANISATION, new Mention(false, start, start + name.length()), name, Address.NONE);
    }

    private List<Entity> entities() {
        return Entities.of(names, "x".repeat(1000));
    }
}
