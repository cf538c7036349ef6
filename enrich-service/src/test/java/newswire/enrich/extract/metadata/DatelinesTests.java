package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LONDON, Feb 8 (Reuters) - The harbour closed. | LONDON
            SPRINGFIELD, Ill. (AP) — It was the dog.      | SPRINGFIELD, Ill.
            PORT ANNA — The ferry sailed.                 | PORT ANNA
            Berlin (dpa) - Der Hafen ist zu.              | Berlin
            PORT ANNA.- El puerto reabrió el lunes.       | PORT ANNA
            HARBOURPOST.EXAMPLE, PORT ANNA -- Kapal tiba. | PORT ANNA
            PORT ANNA, HARBOUR.example - Kapal tiba.      | PORT ANNA
            Harbour1.example, Port Anna - Kapal tiba.     | Port Anna
            """)
    void readsThePlaceThatAStoryWasFiledFrom(String text, String place) {
        assertThat(Datelines.of(text)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour closed on Monday.",
                "Berlin is cold.",
                "Ada Brook (41) - who sails, said so.",
                "I — and no one else — knew."
            })
    void findsNoPlaceWhereThereIsNone(String text) {
        assertThat(Datelines.of(text)).isNull();
    }
}
