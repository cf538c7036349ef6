package newswire.enrich.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterRequestTests {

    private static DeadLetterRequest request(String body) {
        return DeadLetterRequest.of(body.getBytes(UTF_8));
    }

    /** As 'newswire deadletters redrive --all' asks for what is beyond the first 10,000. */
    @Test
    void goesOnWithAllThatFailedBeforeTheFirstRequest() {
        var selection = request("""
                {"all": true, "force": false, "by": "ada", "from": "1-5", "before": "2026-11-24T06:00:00Z"}
                """).selection();

        assertThat(selection.from()).hasToString("1-5");
        assertThat(selection.before()).isEqualTo("2026-11-24T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\": true, \"reason\": \"enrichment-failed\"}",
                "{\"all\": true, \"ids\": [\"0-1\"]}",
                "{\"all\": true, \"after\": \"2026-11-24T06:00:00Z\", \"before\": \"2026-11-25T06:00:00Z\"}"
            })
    void takesNoOtherConditionBesideAll(String body) {
        var request = request(body);

        assertThatThrownBy(request::selection).hasMessageStartingWith("Say \"all\": true or a condition, not both");
    }

    @Test
    void takesBeforeAloneForACondition() {
        assertThat(request("{\"before\": \"2026-11-24T06:00:00Z\"}").selection().before())
                .isNotNull();
        assertThatThrownBy(request("{\"all\": false}")::selection).hasMessageStartingWith("Say which letters");
    }
}
