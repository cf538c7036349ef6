package newswire.enrich.tag.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageClaimsTests {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "EN_us, en",
        "zh-Hant-TW, zh",
        "iw, he",
        "fil-PH, tl",
        "' de ', de",
        "no, no",
        "sh, sr",
    })
    void takesThePrimaryLanguageOfAClaim(String claim, String language) {
        assertThat(LanguageClaims.primary(claim)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "English language", "x", "*", "12", "en-"})
    void findsNoneInWhatIsNoTag(String claim) {
        assertThat(LanguageClaims.primary(claim)).isEmpty();
    }
}
