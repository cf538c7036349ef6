package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.keyphrase.KeyphraseTagger;
import newswire.enrich.tag.quote.QuoteTagger;
import org.junit.jupiter.api.Test;

class TaggerFailuresTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Tagger> taggers = List.of(new QuoteTagger(), new KeyphraseTagger());
    private final TaggerFailures failures = new TaggerFailures(taggers, registry);

    @Test
    void areThereFromTheStart() {
        for (var tagger : taggers) {
            for (var reason : List.of("failed", "late", "resting")) {
                assertThat(count(tagger.name(), reason))
                        .as(tagger.name() + " " + reason)
                        .isZero();
            }
        }
    }

    @Test
    void countByTaggerAndReason() {
        failures.accept("quotes", new IllegalStateException("no quotes today"));

        assertThat(count("quotes", "failed")).isOne();
        assertThat(count("quotes", "late")).isZero();
        assertThat(count("keyphrases", "failed")).isZero();
    }

    private double count(String tagger, String reason) {
        return registry.get("newswire.enrich.tagger.failures")
                .tags("tagger", tagger, "reason", reason)
                .counter()
                .count();
    }
}
