package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import newswire.enrich.extract.Extractor;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.EnrichedArticle;
import newswire.events.FeedReference;
import newswire.events.RawArticle;
import newswire.events.testing.EventSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EnricherTests {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00.123456Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private final Enricher enricher =
            new Enricher(new Extractor()::extract, LANGUAGES, Clock.fixed(NOW, ZoneOffset.UTC), "1.2.3");

    @ParameterizedTest
    @ValueSource(strings = {"/golden/raw-article.v1-0.1.0.json", "/newswire/examples/raw-article.v1.json"})
    void enrichesEveryStoredRawArticleOfTheContract(String path) {
        var raw = json.readValue(RawArticles.stored(path), RawArticle.class);

        var article = enrich(raw);

        assertThat(article.id()).isEqualTo(raw.id());
        assertThat(article.revision()).isEqualTo(raw.revision());
        assertThat(article.title()).isNotBlank();
        assertThat(article.language().code()).isEqualTo("en");
    }

    @Test
    void takesTheStoryFromThePage() {
        var html = RawArticles.page(
                "Night ferry returns",
                "The first boat leaves the old pier at midnight, twelve years after the last one did, the council said.",
                "A single is two crowns and a return is three, and children under six travel free of charge at all times.");

        var article = enrich(RawArticles.withPage(1, "Night ferry returns", html));

        assertThat(article.title()).isEqualTo("Night ferry returns");
        assertThat(article.text()).contains("leaves the old pier at midnight").contains("A single is two crowns");
        assertThat(article.blocks()).isNotEmpty();
        assertThat(article.wordCount()).isEqualTo(WordCount.of(article.text()));
        assertThat(article.url()).isEqualTo("https://www.harbourtimes.example/city/1");
        assertThat(article.publishedAt()).isEqualTo("2026-11-23T17:05:00Z");
    }

    @Test
    void makesDoWithTheEntryWhenThereIsNoPage() {
        var article = enrich(RawArticles.withoutPage(2, "Ferry back", "<p>The ferry is back after twelve years.</p>"));

        assertThat(article.title()).isEqualTo("Ferry back");
        assertThat(json.writeValueAsString(article)).contains("The ferry is back after twelve years.");
    }

    @Test
    void saysWhenAndByWhatItWasMade() {
        var article = enrich(RawArticles.withoutPage(3, "Ferry back", "Back."));

        assertThat(article.enrichedAt()).isEqualTo("2026-11-23T19:00:00.123Z");
        assertThat(article.enricherVersion()).isEqualTo("1.2.3");
    }

    @Test
    void takesThePagesAddressWhenTheEntryHasNoLink() {
        var linked = RawArticles.withPage(4, "Ferry back", RawArticles.page("Ferry back", "Back at last."));
        var raw = new RawArticle(
                linked.id(),
                1,
                linked.site(),
                linked.feed(),
                RawArticles.entry(null, "Ferry back", null),
                linked.page(),
                null,
                linked.fetchedAt());

        assertThat(enrich(raw).url()).isEqualTo(linked.page().url());
    }

    @Test
    void survivesAddressesThatAreNone() {
        var entry = RawArticles.entry("http://[not an address", "Ferry back", "Back.");
        var raw = new RawArticle(
                RawArticles.id(5), 1, "harbourtimes.example", RawArticles.feed(), entry, null, null, NOW);

        assertThat(enrich(raw).title()).isEqualTo("Ferry back");
    }

    @Test
    void makesAnEventOfAnEntryThatSaysNothing() {
        var entry = RawArticles.entry(null, null, null);
        var raw = new RawArticle(
                RawArticles.id(6),
                1,
                "harbourtimes.example",
                new FeedReference("https://www.harbourtimes.example/feed", null, null, null),
                entry,
                null,
                null,
                NOW);

        var article = enrich(raw);

        assertThat(article.text()).isNull();
        assertThat(article.wordCount()).isZero();
        assertThat(article.language()).isNull();
    }

    @Test
    void tellsTheLanguageByTheTextWhateverIsClaimed() {
        var raw = RawArticles.withoutPage(
                7,
                "Die Fähre fährt wieder",
                "Nach zwölf Jahren legt in der Nacht das erste Boot vom alten Anleger ab.");

        assertThat(enrich(raw).feed().language()).isEqualTo("en-GB");
        assertThat(enrich(raw).language().code()).isEqualTo("de");
        assertThat(enrich(raw).language().confidence()).isBetween(0.9, 1.0);
    }

    @Test
    void makesTheSameEventOfTheSameArticle() {
        var raw = json.readValue(RawArticles.stored("/golden/raw-article.v1-0.1.0.json"), RawArticle.class);

        assertThat(json.writeValueAsString(enrich(raw))).isEqualTo(json.writeValueAsString(enrich(raw)));
    }

    private EnrichedArticle enrich(RawArticle raw) {
        var article = enricher.enrich(raw);
        EventSchema.ENRICHED_ARTICLE.assertValid(json.writeValueAsString(article));
        return article;
    }
}
