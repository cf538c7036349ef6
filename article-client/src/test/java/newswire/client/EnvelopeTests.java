package newswire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.client.testing.ArticleIds;
import newswire.client.testing.TestEvent;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    @Test
    void readsWhatTheHeadersSay() {
        var about = about(TestEvent.article("ferry")
                .with("revision", 3)
                .inLanguage("de-AT")
                .replayed("r-1")
                .withHeader(EventHeaders.ROUTE, "energy"));

        assertThat(about.articleId()).contains(ArticleIds.of("ferry"));
        assertThat(about.eventId()).contains(ArticleIds.of("ferry") + "/3/0.0.0");
        assertThat(about.type()).contains("newswire.article.enriched.v1");
        assertThat(about.time()).contains(Instant.parse("2026-11-23T18:41:04.007Z"));
        assertThat(about.revision()).hasValue(3);
        assertThat(about.language()).contains("de-AT");
        assertThat(about.site()).contains("harbourtimes.example");
        assertThat(about.feed()).contains("https://www.harbourtimes.example/feed.xml");
        assertThat(about.enricherVersion()).contains("0.0.0");
        assertThat(about.replay()).contains("r-1");
        assertThat(about.route()).contains("energy");
        assertThat(about.traceParent()).isEmpty();
        assertThat(about.isArticle()).isTrue();
        assertThat(about.isReplayed()).isTrue();
    }

    @Test
    void takesALanguageForItsVariantsToo() {
        var austrian = about(TestEvent.article("ferry").inLanguage("de-AT"));

        assertThat(austrian.isIn("de")).isTrue();
        assertThat(austrian.isIn("en", "DE-at")).isTrue();
        assertThat(austrian.isIn("d")).isFalse();
        assertThat(austrian.isIn("de-CH")).isFalse();
        assertThat(about(TestEvent.article("ferry").inLanguage(null)).isIn("en"))
                .isFalse();
    }

    @Test
    void comparesWholeSites() {
        var about = about(TestEvent.article("ferry"));

        assertThat(about.isFrom("example.org", "HarbourTimes.example")).isTrue();
        assertThat(about.isFrom("times.example")).isFalse();
    }

    @Test
    void knowsThatARetractionAndAWithdrawalAreNoArticles() {
        assertThat(about(TestEvent.retraction("ferry")).isArticle()).isFalse();
        assertThat(about(TestEvent.withdrawal("ferry")).isArticle()).isFalse();
    }

    @Test
    void takesWhatIsNotAsTheContractSaysForAbsent() {
        var about = about(TestEvent.article("ferry")
                .withHeader(EventHeaders.REVISION, "latest")
                .withHeader(EventHeaders.TIME, "today"));

        assertThat(about.revision()).isEmpty();
        assertThat(about.time()).isEmpty();
        assertThat(about(TestEvent.article("ferry").withHeader(EventHeaders.REVISION, "99999999999"))
                        .revision())
                .isEmpty();
    }

    @Test
    void findsTheIdInTheKeyWhereThereAreNoHeaders() {
        assertThat(new Envelope(new ConsumerRecord<>("topic", 0, 0, "key", "value")).articleId())
                .contains("key");
        assertThat(new Envelope(new ConsumerRecord<>("topic", 0, 0, null, "value")).articleId())
                .isEmpty();
    }

    private static Envelope about(TestEvent event) {
        return new Envelope(event.consumerRecord("newswire.enriched-articles.v1", 0, 0));
    }
}
