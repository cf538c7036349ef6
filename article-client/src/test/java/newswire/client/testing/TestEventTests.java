package newswire.client.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswire.events.EnrichedArticle.Image;
import newswire.events.EnrichedArticle.Topic;
import newswire.events.EventHeaders;
import newswire.events.testing.EventSchema;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestEventTests {

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleKeepsToTheSchemaAndSoDoItsHeaders(TestEvent article) {
        var record = article.producerRecord("topic");

        EventSchema.ENRICHED_ARTICLE.assertValid(record.value());
        EventSchema.ENRICHED_ARTICLE.assertValid(record.headers());
        assertThat(new String(record.key(), UTF_8)).isEqualTo(article.article().id());
    }

    static Stream<TestEvent> articles() {
        return Stream.of(
                TestEvent.article("ferry"),
                TestEvent.article("Fähre 😀"),
                TestEvent.article("ferry").inLanguage("pt-BR"),
                TestEvent.article("ferry").inLanguage(null),
                TestEvent.article("ferry").with("text", "One.\n\n\n\nTwo words."),
                TestEvent.article("ferry").with("text", null),
                TestEvent.article("ferry").with("revision", 7).replayed("r-1"),
                TestEvent.article("ferry").with("topics", List.of(new Topic("medtop:04000000", "economy", 0.5))),
                TestEvent.article("ferry").with("images", List.of(new Image(null, "The pier.", null))),
                TestEvent.article("ferry").with("id", ArticleIds.of("other")));
    }

    @Test
    void aRetractionKeepsToTheSchemaAndSoDoItsHeaders() {
        var record =
                TestEvent.retraction("ferry").with("reason", "deletedEntry").producerRecord("topic");

        EventSchema.RETRACTED_ARTICLE.assertValid(record.value());
        EventSchema.RETRACTED_ARTICLE.assertValid(record.headers());
    }

    @Test
    void aWithdrawalHasAKeyAndNoValue() {
        var record = TestEvent.withdrawal("ferry").consumerRecord("topic", 1, 2);

        assertThat(record.value()).isNull();
        assertThat(record.key())
                .asString(UTF_8)
                .isEqualTo(TestEvent.article("ferry").id());
        assertThatThrownBy(() -> TestEvent.withdrawal("ferry").with("title", "x"))
                .hasMessage("A withdrawal has no properties.");
    }

    @Test
    void theBlocksAndCountsFollowTheText() {
        var article =
                TestEvent.article("ferry").with("text", "One two.\n\nThree.").article();

        assertThat(article.blocks()).extracting(block -> block.text()).containsExactly("One two.", "Three.");
        assertThat(article.wordCount()).isEqualTo(3);
    }

    @Test
    void theHeadersFollowTheValue() {
        var headers = text(TestEvent.article("ferry")
                .with("site", "example.org")
                .with("revision", 4)
                .inLanguage("fr")
                .consumerRecord("topic", 0, 0)
                .headers());

        assertThat(headers)
                .containsEntry(EventHeaders.SITE, "example.org")
                .containsEntry(EventHeaders.REVISION, "4")
                .containsEntry(EventHeaders.LANGUAGE, "fr");
    }

    @Test
    void aMisspeltPropertyOrAWrongValueIsAnError() {
        assertThatThrownBy(() -> TestEvent.article("ferry").with("tilte", "x"))
                .hasMessage("EnrichedArticle has no property tilte.");
        assertThatThrownBy(() -> TestEvent.article("ferry").with("revision", "many"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("EnrichedArticle can't have it: ");
        assertThatThrownBy(() -> TestEvent.retraction("ferry").article()).hasMessage("This is no article.");
    }

    @Test
    void anEventIsNotChangedByThoseMadeFromIt() {
        var ferry = TestEvent.article("ferry");
        var before = ferry.json();

        ferry.with("title", "other").inLanguage("de").replayed("r-1");

        assertThat(ferry.json()).isEqualTo(before);
        assertThat(text(ferry.producerRecord("topic").headers())).doesNotContainKey(EventHeaders.REPLAY);
    }

    private static Map<String, String> text(Headers headers) {
        var text = new HashMap<String, String>();
        headers.forEach(header -> text.put(header.key(), new String(header.value(), UTF_8)));
        return text;
    }
}
