package newswire.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newswire.events.EnrichedArticle;
import newswire.events.FeedReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ArticleTextTests {

    private final ArticleText text = new ArticleText(60, ZoneOffset.UTC, false);

    @Test
    void showsAnArticleAsAPersonLikesToReadIt() {
        assertThat(text.of(article(1, "Night ferry returns after twelve years")))
                .isEqualTo("""
                ────────────────────────────────────────────────────────────
                Night ferry returns after twelve years
                By Ada Okafor, Tom Hale · Harbour Town · The Harbour Times ·
                23 Nov 2026 17:05 Z · updated 23 Nov 2026 18:40 Z
                News > City
                https://www.harbourtimes.example/city/ferry-returns-4711

                  The council has found a boat, a crew and, at last, a
                  timetable.

                The first boat leaves the old pier at midnight.

                A single is two crowns.

                  + 1 paragraph · 17 words · English · 2 images · 1 caption
                  · tags: Transport, Ferries
                """);
    }

    @Test
    void saysThatARevisionChangesWhatWasSentBefore() {
        assertThat(text.of(article(2, "Corrected")))
                .contains("\n▲ CHANGED: revision 2 of an article sent before\nCorrected\n");
    }

    @Test
    void saysWhatIsNoWholeArticle() {
        var stub = JsonMapper.shared().readValue("""
                        {"id": "id", "revision": 1, "site": "a.example", "feed": {"url": "https://a.example/feed"},
                         "title": "Ferry", "kind": "stub", "paywalled": true, "truncated": true, "wordCount": 0,
                         "enrichedAt": "1970-01-01T00:00:00Z", "enricherVersion": "1"}""", EnrichedArticle.class);

        assertThat(text.of(stub)).endsWith("  stub · paywalled · cut short\n");
    }

    @Test
    void showsAStandfirstOnceThatIsAParagraphToo() {
        var article = JsonMapper.shared().readValue("""
                        {"id": "id", "revision": 1, "site": "a.example", "feed": {"url": "https://a.example/feed"},
                         "title": "Ferry", "kind": "article", "standfirst": "It is back.", "wordCount": 6,
                         "blocks": [{"type": "paragraph", "text": "It is back."}, {"type": "paragraph", "text": "At last."}],
                         "enrichedAt": "1970-01-01T00:00:00Z", "enricherVersion": "1"}""", EnrichedArticle.class);

        assertThat(text.of(article)).endsWith("\n  It is back.\n\nAt last.\n\n  6 words\n");
    }

    @Test
    void showsAnArticleOfWhichLittleIsKnown() {
        var article = new EnrichedArticle(
                "id",
                1,
                null,
                "https://a.example/1",
                null,
                "a.example",
                new FeedReference("https://a.example/feed", null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "article",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                "1");

        assertThat(text.of(article)).isEqualTo("""
                ────────────────────────────────────────────────────────────
                (no title)
                a.example
                https://a.example/1

                """);
    }

    @Test
    void obeysNothingThatAnArticleTellsTheTerminal() {
        assertThat(text.of(article(1, "Clear\u001b[2J\u0007 the \u202escreen\r\nnow")))
                .contains("\nClear[2J the screen now\n")
                .doesNotContain("\u001b", "\u0007", "\u202e", "\r");
    }

    private static EnrichedArticle article(int revision, String title) {
        return new EnrichedArticle(
                "id",
                revision,
                List.of(),
                "https://www.harbourtimes.example/city/ferry-returns-4711?from=feed",
                "https://www.harbourtimes.example/city/ferry-returns-4711",
                "harbourtimes.example",
                new FeedReference("https://www.harbourtimes.example/feed", "The Harbour Times", null, null),
                List.of(),
                title,
                "The council has found a boat, a crew and, at last, a timetable.",
                List.of(new EnrichedArticle.Author("Ada Okafor"), new EnrichedArticle.Author("Tom Hale")),
                "Harbour Town",
                Instant.parse("2026-11-23T17:05:00Z"),
                Instant.parse("2026-11-23T18:40:00Z"),
                List.of("News", "City"),
                "article",
                null,
                null,
                "text",
                List.of(
                        new EnrichedArticle.Block("paragraph", "The first boat leaves the old pier at midnight."),
                        new EnrichedArticle.Block("subheading", "What it costs"),
                        new EnrichedArticle.Block("paragraph", "A single is two crowns."),
                        new EnrichedArticle.Block("paragraph", "Children sail for nothing.")),
                null,
                List.of(
                        new EnrichedArticle.Image("https://img.example/1.jpg", "The old pier.", null),
                        new EnrichedArticle.Image("https://img.example/2.jpg", null, null)),
                List.of("Transport", "Ferries"),
                new EnrichedArticle.Language("en", 0.99),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                17,
                4,
                Map.of(),
                Map.of(),
                null,
                Instant.EPOCH,
                "1");
    }
}
