package newswire.enrich.stream;

import static newswire.enrich.stream.TestRecords.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.enrich.placement.Question.Origin;
import newswire.events.DeadLetterHeaders;
import org.junit.jupiter.api.Test;

class ArticleSketchTests {

    @Test
    void theOriginOfARetryIsTheRecordThatWasGivenUp() {
        assertThat(ArticleSketch.origin(raw(null, DeadLetterHeaders.TIMESTAMP, "2026-11-20T07:00:00Z")))
                .isEqualTo(at("2026-11-20T07:00:00Z"));
        assertThat(ArticleSketch.origin(raw(null, DeadLetterHeaders.TIMESTAMP, "yesterday")))
                .isEqualTo(at("2026-11-23T18:00:00Z"));
        assertThat(ArticleSketch.origin(raw(null))).isEqualTo(at("2026-11-23T18:00:00Z"));
    }

    private static Origin at(String time) {
        return new Origin(3, Instant.parse(time).toEpochMilli());
    }
}
