package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"offsets\": {\"4294967296\": {\"from\": 0, \"to\": 1}} | offsets: a partition must be a number, not 4294967296",
                "\"offsets\": {\"-1\": {\"from\": 0, \"to\": 1}} | offsets: a partition must be a number, not -1",
                "\"from\": \"+999999999-01-01T00:00:00Z\" | from must be a time such as 2026-11-24T05:30:00Z, not \"+999999999-01-01T00:00:00Z\"",
            })
    void refusesNumbersThatAreNone(String field, String sentence) {
        var json = "{\"source\": \"raw\", \"target\": \"again\", " + field + "}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestReader.read(json.getBytes(UTF_8)))
                .withMessage(sentence);
    }
}
