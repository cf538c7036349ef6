package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTests {

    private static final String URL = "https://a.example/feed.xml";

    @ParameterizedTest
    @CsvSource({
        // known, then what a 304 names, then what is known after it; "-" for none
        "e1, d1,  -,  -,   e1, d1",
        "e1, d1, e1,  -,   e1, d1",
        "e1, d1,  -, d1,   e1, d1",
        "e1, d1, e1, d1,   e1, d1",
        "e1, d1, e2, d2,   e2, d2",
        "e1, d1, e1, d2,   e1, d2",
        "e1, d1, e2,  -,   e2,  -",
        "e1, d1,  -, d2,    -, d2",
        " -, d1, e2,  -,   e2,  -",
        "e1,  -,  -, d2,    -, d2",
        " -,  -,  -,  -,    -,  -",
    })
    void areNeverAMixtureOfTwoVersions(
            String etag, String date, String newEtag, String newDate, String etagAfter, String dateAfter) {
        assertThat(validators(etag, date).confirmedBy(validators(newEtag, newDate)))
                .isEqualTo(validators(etagAfter, dateAfter));
    }

    private static Validators validators(String etag, String date) {
        return new Validators(etag.equals("-") ? null : etag, date.equals("-") ? null : date, URL);
    }
}
