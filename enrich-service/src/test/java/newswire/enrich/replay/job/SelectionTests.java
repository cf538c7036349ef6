package newswire.enrich.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTests {

    private static final String EVENT =
            "{\"site\": \"one.example\", \"feed\": {\"url\": \"https://one.example/feed\"}}";

    @Test
    void looksIntoAnEventThatHasNoHeaders() {
        assertThat(new Selection(Set.of(), Set.of("one.example"), Set.of(), Set.of()).meansArticle(record(EVENT)))
                .isTrue();
        assertThat(new Selection(Set.of("https://one.example/feed"), Set.of(), Set.of(), Set.of())
                        .meansArticle(record(EVENT)))
                .isTrue();
        assertThat(new Selection(Set.of(), Set.of("two.example"), Set.of(), Set.of()).meansArticle(record(EVENT)))
                .isFalse();
    }

    @Test
    void doesNotMeanWhatTellsNothingOfItsOrigin() {
        var selection = new Selection(Set.of(), Set.of("one.example"), Set.of(), Set.of());

        assertThat(selection.meansArticle(record("no JSON"))).isFalse();
        assertThat(selection.meansArticle(record(null))).isFalse();
        assertThat(Selection.ALL.meansArticle(record("no JSON"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "de, de, true",
        "de, de-AT, true",
        "DE, de-at, true",
        "de-AT, de, false",
        "de, den, false",
        "de, , false",
    })
    void takesALanguageWithItsRegions(String wanted, String stated, boolean meant) {
        var event = event("{}");
        if (stated != null) {
            event.headers().add(EventHeaders.LANGUAGE, stated.getBytes(UTF_8));
        }

        assertThat(new Selection(Set.of(), Set.of(), Set.of(wanted), Set.of()).meansEvent(event))
                .isEqualTo(meant);
    }

    @Test
    void meansWhatTakesAnArticleBackInWhateverLanguage() {
        var german = new Selection(Set.of(), Set.of(), Set.of("de"), Set.of());
        var retraction = event("{}");
        retraction.headers().add(EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE.getBytes(UTF_8));

        assertThat(german.meansEvent(retraction)).isTrue();
        assertThat(german.meansEvent(event(null))).isTrue();
    }

    private static ConsumerRecord<byte[], byte[]> record(String value) {
        return new ConsumerRecord<>("topic", 0, 0, new byte[1], value == null ? null : value.getBytes(UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> event(String value) {
        return new ProducerRecord<>("topic", new byte[1], value == null ? null : value.getBytes(UTF_8));
    }
}
