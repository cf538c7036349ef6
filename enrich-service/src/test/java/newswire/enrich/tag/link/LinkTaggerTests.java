package newswire.enrich.tag.link;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import org.junit.jupiter.api.Test;

class LinkTaggerTests {

    private static final String LINES = """
            country\tTernland|Republic of Ternland\tQ1\tTL\t10.0\t20.0\t0\t
            country\tMossland\tQ2\tML\t30.0\t40.0\t0\t
            city\tPell\tQ3\tTL\t10.1\t20.1\t900000\t
            city\tPell\t\tML\t30.1\t40.1\t20000\t
            city\tWade\tQ11\tTL\t10.3\t20.3\t900000\t
            city\tWade\t\tML\t30.5\t40.5\t20000\tUpper Moss
            city\tHale\tQ12\tTL\t10.4\t20.4\t900000\tHale
            city\tReed\tQ4\tTL\t10.2\t20.2\t30000\t
            city\tReed\tQ5\tML\t30.2\t40.2\t20000\tUpper Moss
            city\tFord\tQ9\tUS\t30.3\t40.3\t200000\tTennessee
            city\tFord\t\tUS\t30.4\t40.4\t7000\tIowa
            city\tWhite House\t\tUS\t30.6\t40.6\t11000\tTennessee
            organisation\tGannet Airways\tQ6\t\t\t\t3\t
            club\tHarbour City F.C.\tQ7\t\t\t\t12\t
            club\tRovers F.C.\tQ10\t\t\t\t12\t
            legislator\tAda Moss\tQ8\t\t\t\t0\t
            """;

    private final List<Entity> entities = new ArrayList<>();

    @Test
    void linksACountryByAnyOfItsNames() {
        add(PLACE, "Republic of Ternland");

        assertThat(links("")).containsExactly(new Link("Q1", "TL", 10.0, 20.0));
    }

    @Test
    void linksTheCityThatIsFarBiggerThanItsNamesakes() {
        add(PLACE, "Pell");

        assertThat(links("")).extracting(Link::wikidata).containsExactly("Q3");
    }

    @Test
    void linksNoCityWhereItsNameIsThatOfTheRegionAroundIt() {
        assertThat(new LinkedStory("They live in Hale.").with(PLACE, "Hale").ids(LINES))
                .containsExactly("Q12");
        assertThat(new LinkedStory("The states of Hale and Moss met.")
                        .with(PLACE, "Hale")
                        .ids(LINES))
                .containsExactly((String) null);
        assertThat(new LinkedStory("They live in Hale province.")
                        .with(PLACE, "Hale")
                        .ids(LINES))
                .containsExactly((String) null);
    }

    @Test
    void linksNoCityWhereTheStorySpeaksOfTheRegionOfItsNamesake() {
        add(PLACE, "Wade");
        assertThat(links("")).extracting(Link::wikidata).containsExactly("Q11");

        add(PLACE, "Upper Moss");
        assertThat(links("").getFirst()).isNull();

        add(PLACE, "Ternland");
        assertThat(links("").getFirst()).extracting(Link::wikidata).isEqualTo("Q11");
    }

    @Test
    void linksASmallerCityInACountryThatTheStoryNames() {
        add(PLACE, "Reed");
        assertThat(links("")).containsExactly((Link) null);

        add(PLACE, "Mossland");
        assertThat(links("")).extracting(Link::wikidata).containsExactly("Q5", "Q2");
    }

    @Test
    void linksACityInTheRegionOrCountryThatStandsBehindIt() {
        entities.add(named(PLACE, "Reed", 0));
        assertThat(links("Reed, Upper Moss, was quiet."))
                .extracting(Link::wikidata)
                .containsExactly("Q5");
        assertThat(links("Reed , Ternland , was quiet."))
                .extracting(Link::wikidata)
                .containsExactly("Q4");

        entities.clear();
        entities.add(named(PLACE, "Ford", 0));
        assertThat(links("Ford, Tenn., was quiet.")).extracting(Link::wikidata).containsExactly("Q9");
        assertThat(links("Ford, Tenn.-based crews were quiet."))
                .extracting(Link::wikidata)
                .containsExactly("Q9");
        assertThat(links("Ford, Iowa-based crews were quiet."))
                .singleElement()
                .isEqualTo(new Link(null, "US", 30.4, 40.4));
        assertThat(links("Ford, Iowa, was quiet.")).singleElement().isEqualTo(new Link(null, "US", 30.4, 40.4));
        assertThat(links("Ford, N.H., was quiet.")).containsExactly((Link) null);
    }

    @Test
    void aStateThatIsNamedIsASignOfItsCountry() {
        add(PLACE, "Ford");
        assertThat(links("")).containsExactly((Link) null);

        add(PLACE, "Calif.");
        assertThat(links("").getFirst()).isEqualTo(new Link("Q9", "US", 30.3, 40.3));
    }

    @Test
    void linksNoTownThatIsCalledAsWhatAllKnow() {
        entities.add(named(PLACE, "Iowa", 0));
        entities.add(named(PLACE, "White House", 10));

        assertThat(links("Iowa asks White House staff.").getLast()).isNull();
        assertThat(links("Iowa asks White House, Tenn., of it.").getLast())
                .extracting(Link::country)
                .isEqualTo("US");
    }

    @Test
    void givesWhatIsKnownOfACityThatHasNoId() {
        add(PLACE, "Mossland");
        entities.addFirst(entity(PLACE, "Reed"));

        assertThat(links("").getFirst()).isEqualTo(new Link("Q5", "ML", 30.2, 40.2));
    }

    @Test
    void linksCompaniesAndClubsWhateverTheirLegalForm() {
        add(ORGANISATION, "Gannet Airways Plc");
        add(ORGANISATION, "Harbour City");

        assertThat(links("")).extracting(Link::wikidata).containsExactly("Q6", "Q7");
    }

    @Test
    void linksAClubOfOneWordInSportAlone() {
        add(ORGANISATION, "Rovers");

        assertThat(links("The rocket was built by Rovers.")).containsExactly((Link) null);
        assertThat(links("The goalkeeper of Rovers saved the match."))
                .extracting(Link::wikidata)
                .containsExactly("Q10");
    }

    @Test
    void linksALegislatorInAStoryOfPoliticsAlone() {
        add(PERSON, "Ada Moss");

        assertThat(links("Ada Moss won the race.")).containsExactly((Link) null);
        assertThat(links("Sen. Ada Moss spoke.")).extracting(Link::wikidata).containsExactly("Q8");
    }

    @Test
    void linksNoPlaceThatIsAPartOfAnOrganisationsName() {
        entities.add(named(PLACE, "Ternland", 11));
        assertThat(links("Traders on Ternland and Mossland Stock Exchanges waited."))
                .containsExactly((Link) null);
        assertThat(links("Traders in  Ternland and Mossland waited.")).doesNotContainNull();

        entities.clear();
        entities.add(named(ORGANISATION, "Gannet Airways", 0));
        entities.add(named(PLACE, "Mossland", 18));
        assertThat(links("Gannet Airways of Mossland sold two jets."))
                .element(1)
                .isNull();
        assertThat(links("Gannet Airways in Mossland sold two jets.")).doesNotContainNull();

        entities.clear();
        entities.add(named(PLACE, "Mossland", 6));
        assertThat(links("GA of Mossland sold two jets.")).containsExactly((Link) null);
    }

    @Test
    void linksNoPlaceThatAnOrganisationsNameGoesOnWith() {
        entities.add(named(ORGANISATION, "University of", 7));
        entities.add(named(PLACE, "Mossland", 21));
        assertThat(links("At the University of Mossland they sing.")).element(1).isNull();

        entities.clear();
        entities.add(named(ORGANISATION, "Republican of", 14));
        entities.add(named(PLACE, "Mossland", 28));
        assertThat(links("Ada Gannet, a Republican of Mossland, sang."))
                .element(1)
                .isNotNull();

        entities.clear();
        entities.add(named(ORGANISATION, "People's Republic of", 4));
        entities.add(named(PLACE, "Mossland", 25));
        assertThat(links("The People's Republic of Mossland sang.")).element(1).isNotNull();
    }

    @Test
    void linksNoTownThatIsNothingButTheFirstWordOfAName() {
        entities.add(named(PLACE, "Pell", 0));

        assertThat(links("Pell Ferries sail at noon.")).containsExactly((Link) null);
        assertThat(links("Pell counties voted.")).containsExactly((Link) null);
        assertThat(links("Pell Mayor Ada Gannet voted.")).doesNotContainNull();

        entities.add(new Entity(PLACE, "Pell", 1, List.of(new Mention(false, 0, 4), new Mention(false, 21, 25)), null));
        assertThat(links("Pell Ferries sail to Pell.")).element(1).isNotNull();
    }

    @Test
    void linksThePlaceWhereACompanySitsWhoseNameIsOver() {
        entities.add(named(ORGANISATION, "Tern Airways Inc", 0));
        entities.add(named(PLACE, "Mossland", 20));

        assertThat(links("Tern Airways Inc of Mossland sold two jets."))
                .element(1)
                .isNotNull();
    }

    @Test
    void linksNoCountryThatPlaysTennis() {
        add(PLACE, "Ternland");

        assertThat(links("She beat Ternland's Ada Moss in straight sets, 6-3, 6-3."))
                .containsExactly((Link) null);
        assertThat(links("Ternland beat the Mossland visitors 6-4.")).containsExactly((Link) null);
    }

    @Test
    void linksNothingThatIsNotInTheCatalogue() {
        add(PERSON, "Ben Pell");
        add(PLACE, "Ada Moss");
        add(ORGANISATION, "Pell");

        assertThat(links("U.S. Senate")).containsOnlyNulls();
    }

    @Test
    void shipsWhatItNeedsForTheNews() {
        var catalogue = Catalogue.shipped();

        assertThat(catalogue.find(Entry.Kind.COUNTRY, "France"))
                .singleElement()
                .satisfies(country -> assertThat(country.link().wikidata()).isEqualTo("Q142"));
        assertThat(catalogue.find(Entry.Kind.CITY, "Zürich"))
                .isNotEmpty()
                .isEqualTo(catalogue.find(Entry.Kind.CITY, "Zurich"));
    }

    private void add(EntityType type, String name) {
        entities.add(entity(type, name));
    }

    private static Entity entity(EntityType type, String name) {
        return new Entity(type, name, 1, List.of(new Mention(false, 0, 1)), null);
    }

    private static Entity named(EntityType type, String name, int at) {
        return new Entity(type, name, 1, List.of(new Mention(false, at, at + name.length())), null);
    }

    private List<Link> links(String text) {
        var story = new TaggedStory(TagSource.of("", text, "en"));
        story.putEntities(entities);
        new LinkTagger(LinkedStory.catalogue(LINES)).tag(story);
        return story.entities().stream().map(Entity::link).toList();
    }
}
