package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.tag.text.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    On Monday Mr. Moss sailed.                       | mr      | 3
                    On Monday Mrs Moss sailed.                       | ms      | -3
                    On Monday Sen. Moss sailed.                      | senator | 0
                    His wife, Moss, sailed.                          | -       | -3
                    On Monday Moss said that he had sailed.          | -       | 1
                    On Monday Moss sailed in her ferry.              | -       | -1
                    On Monday Moss's ferry sailed with her.          | -       | 0
                    On Monday Moss sailed.                           | -       | 0
                    """)
    void saysHowSomebodyIsSpokenOf(String text, String title, int man) {
        var tokens = Sentences.of(text).getFirst().tokens();
        var labels = new byte[tokens.size()];
        int at = 0;
        while (!tokens.get(at).text().equals("Moss")) {
            at++;
        }

        assertThat(Address.of(tokens, labels, at, at)).isEqualTo(new Address(title, man));
    }
}
