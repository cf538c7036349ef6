package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingTests {

    private final List<Name> names = new ArrayList<>();

    @Test
    void putsASurnameToTheFullNameBeforeIt() {
        text(PERSON, "Ada Moss", 0);
        text(PERSON, "Moss", 100);
        text(PERSON, "Ben Moss", 200);
        text(PERSON, "Moss", 300);

        assertThat(entities()).extracting(Entity::name).containsExactly("Ada Moss", "Ben Moss");
        assertThat(entities()).extracting(entity -> entity.mentions().size()).containsExactly(3, 1);
    }

    @Test
    void tellsAManFromAWomanOfOneSurnameByTheirTitles() {
        person("Ben Moss", 0, null, 0);
        person("Lena Moss", 100, null, -3);
        person("Moss", 200, "mr", 3);
        person("Moss", 300, "ms", -3);

        assertThat(entities()).extracting(Entity::name).containsExactly("Ben Moss", "Lena Moss");
        assertThat(entities())
                .allSatisfy(entity -> assertThat(entity.mentions()).hasSize(2));
    }

    @Test
    void tellsAManFromAWomanByGivenNames() {
        person("Peter Moss", 0, null, 0);
        person("Helen Moss", 100, null, 0);
        person("Moss", 200, "mr", 3);

        assertThat(entities()).extracting(entity -> entity.mentions().size()).containsExactly(2, 1);
    }

    @Test
    void takesPronounsForAHintAlone() {
        person("Bo Moss", 0, null, 1);
        person("Ada Moss", 100, null, -1);
        person("Moss", 200, null, 1);
        person("Ben Pell", 300, null, 0);
        person("Pell", 400, null, -1);
        person("Pell", 500, null, -1);

        assertThat(entities()).extracting(Entity::name).containsExactly("Ben Pell", "Bo Moss", "Ada Moss");
    }

    @Test
    void takesAFormOfAddressForNoPartOfAName() {
        person("Ms. Moss", 0, "ms", -3);
        person("Ada Moss", 100, null, 0);

        assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Ada Moss");
    }

    @Test
    void putsASurnameWithATitleToTheFullNameWithTheSameOne() {
        person("Ada Moss", 0, "governor", 0);
        person("Bo Moss", 100, "senator", 0);
        person("Moss", 200, "governor", 0);
        person("Moss", 300, "senator", 0);

        assertThat(entities())
                .allSatisfy(entity -> assertThat(entity.mentions()).hasSize(2));
    }

    @Test
    void keepsASurnameWithTheOneWhoWasFirstCalledByIt() {
        person("Ada Moss", 0, null, 0);
        person("Moss", 50, "mayor", 0);
        person("Bo Moss", 100, null, 0);
        person("Moss", 200, null, 0);

        assertThat(entities()).extracting(entity -> entity.mentions().size()).containsExactly(3, 1);
    }

    @Test
    void keepsAManApartFromTheOnlyWomanOfHisSurname() {
        person("Helen Moss", 0, null, 0);
        person("Moss", 100, "mr", 3);
        person("Moss", 200, "president", 0);

        assertThat(entities()).extracting(Entity::name).contains("Helen Moss", "Moss");
    }

    @Test
    void putsTheInitialsOfAPlaceToThePlace() {
        text(PLACE, "U.T.K.", 0);
        text(PLACE, "United Tern Keys", 20);
        text(PLACE, "UTK", 40);
        text(PLACE, "Keys", 60);

        assertThat(entities()).extracting(Entity::name).containsExactly("United Tern Keys", "Keys");
        assertThat(entities().getFirst().mentions()).hasSize(3);
    }

    @Test
    void takesApostrophesAlikeAndWhatFollowsASurnameForNone() {
        text(PERSON, "Ada O’Moss", 0);
        text(PERSON, "O'Moss", 20);
        text(PERSON, "Ben Pell Jr.", 40);
        text(PERSON, "Pell", 60);

        assertThat(entities()).extracting(Entity::name).containsExactly("Ada O’Moss", "Ben Pell Jr.");
    }

    @Test
    void givesANameTheTypeThatItHasMostly() {
        text(PLACE, "Tern", 0);
        text(PLACE, "Tern", 20);
        text(PLACE, "Tern", 30);
        text(ORGANISATION, "Tern", 40);

        assertThat(entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(PLACE);
            assertThat(entity.mentions()).hasSize(4);
        });
    }

    @Test
    void takesTheTypeFromTheTextWhereATitleSaysOtherwise() {
        names.add(Name.of(PLACE, new Mention(true, 0, 14), "Harbour Tribunal", Address.NONE));
        text(ORGANISATION, "Harbour Tribunal", 40);

        assertThat(entities()).singleElement().extracting(Entity::type).isEqualTo(ORGANISATION);
    }

    @Test
    void keepsSurnamesOfNobodyNamedInFullApart() {
        text(PERSON, "Moss", 0);
        text(PERSON, "Pell", 10);

        assertThat(entities()).hasSize(2);
    }

    @Test
    void prefersANameThatIsNotSetInCapitals() {
        names.add(Name.of(PLACE, new Mention(true, 0, 9), "NORTH BAY", Address.NONE));
        text(PLACE, "North Bay", 5);

        assertThat(entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("North Bay");
            assertThat(entity.inTitle()).isTrue();
            assertThat(entity.mentions().getFirst().inTitle()).isTrue();
        });
    }

    @Test
    void ranksByMentionsEarlinessAndTitle() {
        names.add(Name.of(PERSON, new Mention(true, 0, 8), "Ada Moss", Address.NONE));
        text(PERSON, "Ada Moss", 10);
        text(PLACE, "Tern", 0);
        text(PLACE, "Pell", 900);

        assertThat(entities()).extracting(Entity::name).containsExactly("Ada Moss", "Tern", "Pell");
        assertThat(entities()).extracting(Entity::salience).containsExactly(0.997, 0.55, 0.28);
    }

    @Test
    void aSurnameIsRatherTheOneWhomTheHeadlineNames() {
        names.add(Name.of(PERSON, new Mention(true, 0, 8), "Ada Moss", Address.NONE));
        text(PERSON, "Ada Moss", 0);
        text(PERSON, "Kim Moss", 20);
        text(PERSON, "Moss", 40);

        assertThat(entities().getFirst().mentions()).hasSize(3);
    }

    @Test
    void aNameIsTheSameWithoutItsAccents() {
        text(PERSON, "Zoë Pellé", 0);
        text(PERSON, "Zoe Pelle", 40);

        assertThat(entities()).singleElement().extracting(Entity::name).isEqualTo("Zoë Pellé");
    }

    @Test
    void aNameThatIsOnNoListHasOneType() {
        text(PERSON, "Ternsharely", 0);
        text(ORGANISATION, "Ternsharely", 20);
        text(ORGANISATION, "Ternsharely", 40);

        assertThat(entities()).singleElement().extracting(Entity::type).isEqualTo(ORGANISATION);
    }

    @Test
    void aTownIsTheSameWithItsRegionBehindIt() {
        text(PLACE, "Tern, Maine", 0);
        text(PLACE, "Tern", 40);

        assertThat(entities()).extracting(Entity::name).containsExactly("Tern");
    }

    @Test
    void whereAStoryWasFiledMattersLittle() {
        var text = "TERN (Moss News) — The ferry to Pell is back.";
        text(PLACE, "TERN", 0);
        text(ORGANISATION, "Moss News", 6);
        text(PLACE, "Pell", 32);

        assertThat(Entities.of(names, text)).extracting(Entity::name).containsExactly("Pell", "TERN", "Moss News");
        assertThat(Entities.of(names, text)).extracting(Entity::salience).containsExactly(0.587, 0.5, 0.5);
    }

    private void text(EntityType type, String name, int start) {
        names.add(Name.of(type, new Mention(false, start, start + name.length()), name, Address.NONE));
    }

    private void person(String name, int start, @Nullable String title, int man) {
        names.add(Name.of(PERSON, new Mention(false, start, start + name.length()), name, new Address(title, man)));
    }

    private List<Entity> entities() {
        return Entities.of(names, "x".repeat(1000));
    }
}
