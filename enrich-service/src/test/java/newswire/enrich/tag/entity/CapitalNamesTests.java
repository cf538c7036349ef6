package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.link.Catalogue;
import newswire.enrich.tag.link.LinkTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalNamesTests {

    private static final EntityTagger TAGGER = EntityTagger.shipped(EntityModel.BEST);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Selon Hélène Moreau, le bac reviendra en mars.                     | person Hélène Moreau
            fr | Le départ d'Hélène Moreau surprend.                                | person Hélène Moreau
            fr | La ministre Agnès de Sarlat est partie.                            | person Agnès de Sarlat
            es | La alcaldesa Carmen López de Vega no vino.                         | person Carmen López de Vega
            it | Il sindaco Matteo Brandi è tornato.                                | person Matteo Brandi
            pt | O prefeito João da Mata voltou.                                    | person João da Mata
            nl | Burgemeester Femke van der Laan is terug.                          | person Femke van der Laan
            de | Die Ministerin Ursula von der Aue sagte nichts.                    | person Ursula von der Aue
            de | Gestern kam Kanzlerkandidat Klaus Bremer zu spät.                  | person Klaus Bremer
            de | Sie hörte Wolfgang Amadeus Bremer zu.                              | person Wolfgang Amadeus Bremer
            de | Auch Ricarda Lang zu Wort kommen lassen.                           | person Ricarda Lang
            de | Er las Klaus Bremers Brief. Bremer schrieb ihn.                    | person Klaus Bremer
            de | Nun kam Angela Merkels Nachfolger.                                 | person Angela Merkel
            de | Nun ist Boris Pistorius Favorit.                                   | person Boris Pistorius
            de | Gestern sprach Kai Althaus.                                        | person Kai Althaus
            it | Ieri Flavia Piano ha vinto.                                        | person Flavia Piano
            fr | Hier, Antoine Dupont a gagné.                                      | person Antoine Dupont
            es | El ministro Óscar Puente no vino.                                  | person Óscar Puente
            """)
    void findsPeopleByTheirGivenNames(String language, String text, String name) {
        assertThat(names(language, "", text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Die Klaus-Bremer-Stiftung hilft.
            de | Die Stiftung Klaus Bremer hilft.
            de | Das Team von Bimota gewann den Preis der Stadt.
            de | Heute begann der Digitale Gipfel.
            fr | La Fondation Hélène Moreau aide.
            fr | La Marine Nationale arrive.
            de | Er bekam den Paul Bremer Award.
            es | El equipo de Santa María ganó.
            es | Nació en Carolina del Norte.
            it | La chiesa di Santa Maria Maggiore riapre.
            fr | L'Union des Ports a parlé.
            es | La Sala de lo Penal habló. Una sala vacía.
            es | Los Pinos ardieron. Entre los pinos no hay nadie.
            """)
    void takesNothingElseWithCapitalsForPeople(String language, String text) {
        assertThat(names(language, "", text)).isEmpty();
    }

    @Test
    void knowsASurnameAgainOnceThePersonHasBeenNamed() {
        var story = story("fr", "Moreau démissionne", "Hélène Moreau s'en va. Mardi, Moreau a parlé du bac.");

        assertThat(story.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Hélène Moreau");
            assertThat(entity.mentions()).hasSize(3);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le bac part pour l'Allemagne.            | Allemagne      | Q183
            es | El barco va a los Estados Unidos.        | Estados Unidos | Q30
            it | La nave torna in Germania.               | Germania       | Q183
            pt | O barco saiu da Alemanha.                | Alemanha       | Q183
            nl | De boot vaart naar Duitsland.            | Duitsland      | Q183
            de | Die Fähre fährt nach Österreich.         | Österreich     | Q40
            fr | L'Allemagne a signé.                     | Allemagne      | Q183
            fr | Le bac part pour l’Arabie saoudite.      | Arabie saoudite | Q851
            de | Die Fähre kam aus Bosnien und Herzegowina. | Bosnien und Herzegowina | Q225
            fr | Elle vit en Côte d’Ivoire.               | Côte d’Ivoire  | Q1008
            de | Die Fähre kam nach Mailand.              | Mailand        | Q490
            de | Sie wohnt in Genf.                       | Genf           | Q71
            fr | Elle vit à Varsovie.                     | Varsovie       | Q270
            es | Vive en Londres.                         | Londres        | Q84
            pt | Ela vive em Xangai.                      | Xangai         | Q8686
            it | Vive a Zurigo.                           | Zurigo         | Q72
            nl | Zij woont in Praag.                      | Praag          | Q1085
            """)
    void linksCountriesAndCitiesByWhatTheLanguageCallsThem(String language, String text, String name, String id) {
        var story = story(language, "", text);
        new LinkTagger(Catalogue.shipped()).tag(story);

        assertThat(story.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo(name);
            assertThat(entity.link()).isNotNull();
            assertThat(entity.link().wikidata()).isEqualTo(id);
        });
    }

    /** Another city is called so, everywhere or where the name is from. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Elle vit à Cadix.
            fr | Elle vit à Valence.
            es | Vive en Colonia, Uruguay.
            es | Vive en Constanza.
            it | Vive a Cordova.
            """)
    void linksNoCityWhereAnotherMayBeMeant(String language, String text) {
        var story = story(language, "", text);
        new LinkTagger(Catalogue.shipped()).tag(story);

        assertThat(story.entities())
                .filteredOn(entity ->
                        entity.type() == EntityType.PLACE && !entity.name().equals("Uruguay"))
                .allSatisfy(entity -> assertThat(entity.link()).isNull());
    }

    @Test
    void takesACityWhereSomebodyIsSaidToBeThere() {
        assertThat(names("de", "", "Sie wohnt in Hamburg. Hamburg liegt am Wasser."))
                .containsExactly("place Hamburg");
        assertThat(names("fr", "", "Il aime Orange.")).isEmpty();
    }

    @Test
    void takesOrganisationsThatAreOnTheList() {
        assertThat(names("es", "", "El informe de la BBC llegó tarde.")).containsExactly("organisation BBC");
        assertThat(names("de", "", "Die Deutsche Bank schweigt.")).containsExactly("organisation Deutsche Bank");
        assertThat(names("de", "", "Gestern schwieg General Motors.")).containsExactly("organisation General Motors");
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(TAGGER.reads("pl")).isFalse();
        assertThat(TAGGER.reads("ja")).isFalse();
    }

    @Test
    void readsATextOfNothingButCapitalsInBoundedTime() {
        assertTimeout(Duration.ofSeconds(20), () -> story("de", "", "Heute sagt Klaus Bremer. ".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(20), () -> story("de", "", "Klaus Bremer ".repeat(200_000)));
        assertTimeout(Duration.ofSeconds(20), () -> story("fr", "", "L’".repeat(500_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "it", "nl", "pt"})
    void hasListsThatDoNotContradictEachOther(String language) {
        var lists = WordLists.of(CapitalNames.class, language);
        assertThat(lists.list("given-names")).doesNotContainAnyElementsOf(lists.list("no-given-names"));
        assertThat(lists.list("given-names")).doesNotContainAnyElementsOf(lists.list("bodies"));
    }

    private static List<String> names(String language, String title, String text) {
        return story(language, title, text).entities().stream()
                .map(entity -> entity.type().label() + " " + entity.name())
                .toList();
    }

    private static TaggedStory story(String language, String title, String text) {
        var story = new TaggedStory(TagSource.of(title, text, language));
        TAGGER.tag(story);
        return story;
    }
}
