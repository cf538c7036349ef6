package newswire.enrich.tag.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource({
        "The St. John's  Harbour, st johns harbour",
        "'AT&T, Inc.', at&t inc",
        "--Bad_Homburg (v.d.H.)--, bad homburg vdh",
        "Saint-Étienne’s, saint etiennes",
        "3M, 3m",
        "Theatre, theatre",
        "...,''"
    })
    void isSmallLettersWithoutMarks(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    /** An accent that is dropped again sends a name the long way. */
    @Test
    void isTheSameForPlainNamesAndForThoseWithAccents() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var name = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                name.append((char) random.nextInt(128));
            }
            assertThat(NameKey.of(name + "e")).isEqualTo(NameKey.of(name + "e\u0301"));
        }
    }
}
