package newswire.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TERN (Moss News) - It rained.                                | 19
            TERN, Maine (Moss News) — It rained.                         | 26
            TERN, Feb. 8 -- It rained.                                   | 16
            TERN, Mossland, Feb. 11, 2025 /MossWire/ -- It rained.       | 44
            TERN — It rained.                                            | 7
            TERN-based crews said that it rained.                        | 0
            TERN (Mossland) and Pell are far.                            | 0
            TERN, it rained.                                             | 0
            """)
    void endsAfterItsDash(String text, int end) {
        assertThat(Dateline.end(text, 4)).isEqualTo(end);
    }
}
