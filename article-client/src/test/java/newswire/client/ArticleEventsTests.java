package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import newswire.client.ArticleEvent.Enriched;
import newswire.client.ArticleEvent.Retracted;
import newswire.client.ArticleEvent.Withdrawn;
import newswire.client.testing.ArticleIds;
import newswire.client.testing.TestEvent;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleEventsTests {

    private static final String TOPIC = "newswire.enriched-articles.v1";

    @Test
    void readsAnArticle() {
        var event = ArticleEvents.read(
                TestEvent.article("ferry").with("title", "Fähre").consumerRecord(TOPIC, 3, 17));

        assertThat(event).isInstanceOfSatisfying(Enriched.class, enriched -> {
            assertThat(enriched.id()).isEqualTo(ArticleIds.of("ferry"));
            assertThat(enriched.article().title()).isEqualTo("Fähre");
            assertThat(enriched.about().revision()).hasValue(1);
            assertThat(enriched.about().place()).isEqualTo("newswire.enriched-articles.v1-3@17");
        });
    }

    @Test
    void readsARetraction() {
        var event = ArticleEvents.read(TestEvent.retraction("ferry").consumerRecord(TOPIC, 0, 0));

        assertThat(event).isInstanceOfSatisfying(Retracted.class, retracted -> {
            assertThat(retracted.id()).isEqualTo(ArticleIds.of("ferry"));
            assertThat(retracted.retraction().reason()).isEqualTo("gone");
        });
    }

    @Test
    void readsARecordWithoutValueAsAWithdrawal() {
        var event = ArticleEvents.read(TestEvent.withdrawal("ferry").consumerRecord(TOPIC, 0, 0));
        var bare = ArticleEvents.read(new ConsumerRecord<>(TOPIC, 0, 0, "some-key".getBytes(UTF_8), null));

        assertThat(event).isInstanceOf(Withdrawn.class);
        assertThat(event.id()).isEqualTo(ArticleIds.of("ferry"));
        assertThat(bare.id()).isEqualTo("some-key");
    }

    @Test
    void passesOverPropertiesOfALaterRelease() {
        var record = TestEvent.article("ferry").consumerRecord(TOPIC, 0, 0);
        var later = new String(record.value(), UTF_8).replaceFirst("\\{", "{\"sentiment\":{\"of\":1},");

        assertThat(ArticleEvents.read(withValue(record, later))).isInstanceOf(Enriched.class);
    }

    @Test
    void saysWhereARecordOfAnUnknownTypeIs() {
        var record = TestEvent.article("ferry")
                .withHeader(EventHeaders.TYPE, "newswire.article.translated.v1")
                .consumerRecord(TOPIC, 2, 5);

        assertThatThrownBy(() -> ArticleEvents.read(record))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessage(
                        "The record at newswire.enriched-articles.v1-2@5 is of the type newswire.article.translated.v1,"
                                + " which this client does not know.");
    }

    @Test
    void doesNotGuessTheTypeOfARecordWithoutHeaders() {
        assertThatThrownBy(() -> ArticleEvents.read(new ConsumerRecord<>(TOPIC, 0, 1, null, "{}".getBytes(UTF_8))))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageEndingWith("-0@1 does not say its type in the header ce_type.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"a\",      | is not the JSON of an enriched article: Unexpected end-of-input",
                "[]                   | is not the JSON of an enriched article: Cannot deserialize",
                "null                 | is JSON's null.",
                "{\"revision\": 1}    | lacks the id or the revision of an article.",
                "{\"id\": \"a\"}      | lacks the id or the revision of an article.",
            })
    void saysWhereARecordIsThatCannotBeReadAndWhy(String value, String reason) {
        var record = withValue(TestEvent.article("ferry").consumerRecord(TOPIC, 4, 9), value);

        assertThatThrownBy(() -> ArticleEvents.read(record))
                .isInstanceOf(UnreadableEventException.class)
                .isNotInstanceOf(UnknownEventTypeException.class)
                .hasMessageStartingWith("The record at newswire.enriched-articles.v1-4@9 " + reason);
    }

    @Test
    void refusesARecordWithNeitherKeyNorValue() {
        assertThatThrownBy(() -> ArticleEvents.read(new ConsumerRecord<>(TOPIC, 0, 0, null, null)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageEndingWith("has neither key nor value.");
    }

    private static ConsumerRecord<byte[], byte[]> withValue(ConsumerRecord<byte[], byte[]> record, String value) {
        var other = new ConsumerRecord<>(
                record.topic(), record.partition(), record.offset(), record.key(), value.getBytes(UTF_8));
        record.headers().forEach(other.headers()::add);
        return other;
    }
}
