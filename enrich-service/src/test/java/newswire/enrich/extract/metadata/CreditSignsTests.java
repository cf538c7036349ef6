package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditSignsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old bridge. Photo: Ada Brook",
                "The old bridge. PHOTOGRAPH BY: ADA BROOK",
                "Die alte Brücke. Foto : Ada Brook",
                "Le pont. Crédito:Ada Brook",
                "Мост. Фото: Ада",
                "Image credit: Ada Brook",
                "The bridge (Bild/Ada Brook)"
            })
    void seesThatACreditMayBeLedByAWord(String text) {
        assertThat(CreditSigns.mayBeLed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The old bridge.", "At 12:30 the bridge/ferry link closed", "Photo of a bridge"})
    void seesThatNoWordLeadsToACredit(String text) {
        assertThat(CreditSigns.mayBeLed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old bridge was closed. Ada Brook",
                "The old bridge was closed.Ada Brook",
                "“It was closed for weeks” Ada O’Brien-Brook"
            })
    void seesThatANameMayFollowASentence(String text) {
        assertThat(CreditSigns.mayBeNamed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The old bridge was closed.", "It was closed. Ada Brook said so.", "Short. Ada Brook"})
    void seesThatNoNameFollowsASentence(String text) {
        assertThat(CreditSigns.mayBeNamed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bridge. Ada Brook/Getty Images", "The bridge. Reuters file photo of last year"})
    void seesThatAnAgencyMayComeLast(String text) {
        assertThat(CreditSigns.mayTrail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Reuters met the crew on the old bridge on Monday, it said in the afternoon.", "The bridge."})
    void seesThatNoAgencyComesLast(String text) {
        assertThat(CreditSigns.mayTrail(text)).isFalse();
    }
}
