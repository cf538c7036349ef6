package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource({
        "UPDATE 2-Ferry line cuts fares, Ferry line cuts fares",
        "FACTBOX-What a ferry costs, What a ferry costs",
        "UPDATE 2-FERRY LINE CUTS FARES, FERRY LINE CUTS FARES",
        "TEXT-MESSAGE SCAM HITS ISLAND BANK, TEXT-MESSAGE SCAM HITS ISLAND BANK",
        "POLL-WATCHERS BARRED FROM HALLS, POLL-WATCHERS BARRED FROM HALLS",
        "Update 2-Ferry line cuts fares, Update 2-Ferry line cuts fares",
        "NATO-led force leaves, NATO-led force leaves",
        "UPDATE 2 - Ferry line cuts fares, UPDATE 2 - Ferry line cuts fares"
    })
    void standBeforeAHeadline(String headline, String bare) {
        assertThat(Slugs.off(headline)).isEqualTo(bare);
    }
}
