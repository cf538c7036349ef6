package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.FEED;
import static newswire.ingest.identify.OneSite.OTHER_FEED;
import static newswire.ingest.identify.OneSite.entry;
import static newswire.ingest.identify.OneSite.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswire.ingest.parse.DeletedEntry;
import org.junit.jupiter.api.Test;

/** What a feed says is deleted. */
class RetractionTests {

    private final OneSite site = new OneSite();

    @Test
    void aDeletedEntryIsRetractedOnceAsTheNextRevision() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var when = Instant.parse("2026-03-01T00:00:00Z");
        var deleted =
                List.of(new DeletedEntry("1", when), new DeletedEntry("1", when), new DeletedEntry("never seen", when));

        var retracted = Retractions.of(deleted, List.of(), remembered(first));

        assertThat(retracted).singleElement().satisfies(retraction -> {
            assertThat(retraction.statedAt()).isEqualTo(when);
            assertThat(retraction.known().revision()).isEqualTo(2);
            assertThat(retraction.known().articleId())
                    .isEqualTo(first.getFirst().known().articleId());
        });
        assertThat(Retractions.of(deleted, List.of(), remembered(List.copyOf(retracted))))
                .isEmpty();
    }

    @Test
    void aRetractedArticleThatIsShownAgainIsItsNextRevision() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var deleted = List.of(new DeletedEntry("1", null));
        var retracted = remembered(List.copyOf(Retractions.of(deleted, List.of(), remembered(first))));

        var again = site.identify(FEED, retracted, entry("1", "https://a.example/1", "One"));

        assertThat(again).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(again.getFirst().known().revision()).isEqualTo(3);
        assertThat(again.getFirst().known().retracted()).isFalse();
        assertThat(Retractions.of(deleted, again, retracted)).isEmpty();
    }

    @Test
    void aFeedRetractsNoArticleOfAnother() {
        site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));

        assertThat(Retractions.of(List.of(new DeletedEntry("x", null)), List.of(), remembered(other)))
                .isEmpty();
    }
}
