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

        var retracted = retract(FEED, deleted, List.of(), remembered(first));

        assertThat(retracted).singleElement().satisfies(retraction -> {
            assertThat(retraction.statedAt()).isEqualTo(when);
            assertThat(retraction.known().revision()).isEqualTo(2);
            assertThat(retraction.known().articleId())
                    .isEqualTo(first.getFirst().known().articleId());
        });
        assertThat(retract(FEED, deleted, List.of(), remembered(List.copyOf(retracted))))
                .isEmpty();
    }

    @Test
    void aRetractedArticleThatIsShownAgainIsItsNextRevision() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var deleted = List.of(new DeletedEntry("1", null));
        var retracted = remembered(List.copyOf(retract(FEED, deleted, List.of(), remembered(first))));

        var again = site.identify(FEED, retracted, entry("1", "https://a.example/1", "One"));

        assertThat(again).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(again.getFirst().known().revision()).isEqualTo(3);
        assertThat(again.getFirst().known().retracted()).isFalse();
        assertThat(retract(FEED, deleted, again, retracted)).isEmpty();
    }

    @Test
    void aFeedRetractsNoArticleOfAnother() {
        site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));

        assertThat(retract(OTHER_FEED, List.of(new DeletedEntry("x", null)), List.of(), remembered(other)))
                .isEmpty();
    }

    @Test
    void norOneThatAnotherHasTakenOverUntilThatDoesNotShowItEither() {
        var link = "https://a.example/1";
        var deleted = List.of(new DeletedEntry("1", null));
        var first = remembered(site.identify(FEED, KnownEntries.NONE, entry("1", link, "One")));
        var other = remembered(site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One")));
        var departed = first.seeing(List.of());
        site.ends(FEED, departed);
        other = remembered(site.identify(OTHER_FEED, other, entry("x", link, "Two")));
        site.ends(OTHER_FEED, other);

        var awaited = Retractions.of(FEED, deleted, List.of(), departed, site.articles());
        assertThat(awaited.due()).isEmpty();
        var waiting = departed.seeing(awaited.awaited());
        site.ends(FEED, waiting);
        assertThat(site.articles().mayBeTakenOver(waiting)).isFalse();

        site.ends(OTHER_FEED, other.seeing(List.of()));
        assertThat(site.articles().mayBeTakenOver(waiting)).isTrue();
        assertThat(retract(FEED, deleted, List.of(), waiting))
                .singleElement()
                .extracting(retraction -> retraction.known().revision())
                .isEqualTo(3);
    }

    @Test
    void aMarkCountsAlsoWhereADocumentInBetweenWasEmpty() {
        var link = "https://a.example/1";
        var deleted = List.of(new DeletedEntry("x", null));
        var first = remembered(site.identify(FEED, KnownEntries.NONE, entry("1", link, "One")));
        site.ends(FEED, first);
        var other = remembered(site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One")));
        var waiting = other.seeing(Retractions.of(OTHER_FEED, deleted, List.of(), other, site.articles())
                .awaited());
        site.ends(OTHER_FEED, waiting);
        var empty = waiting.seeing(List.of());
        site.ends(OTHER_FEED, empty);

        site.ends(FEED, first.seeing(List.of()));

        assertThat(retract(OTHER_FEED, deleted, List.of(), empty)).hasSize(1);
    }

    @Test
    void aChangeThatAFeedShowsAfterAnotherHasRetractedTheArticleIsPublished() {
        var link = "https://a.example/1";
        var first = remembered(site.identify(FEED, KnownEntries.NONE, entry("1", link, "One")));
        var other = remembered(site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One")));
        var retracted = retract(FEED, List.of(new DeletedEntry("1", null)), List.of(), first);
        site.ends(FEED, first.seeing(retracted.stream().map(Sighting::known).toList()));

        var changed = site.identify(OTHER_FEED, other, entry("x", link, "Two"));

        assertThat(changed).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(changed.getFirst().known().revision()).isEqualTo(3);
    }

    @Test
    void whatAnotherFeedHasRetractedIsNotRetractedAgain() {
        var link = "https://a.example/1";
        var first = remembered(site.identify(FEED, KnownEntries.NONE, entry("1", link, "One")));
        var other = remembered(site.identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One")));
        var deleted = List.of(new DeletedEntry("1", null), new DeletedEntry("x", null));
        var retracted = retract(FEED, deleted, List.of(), first);
        site.ends(FEED, first.seeing(retracted.stream().map(Sighting::known).toList()));

        assertThat(retracted).hasSize(1);
        assertThat(Retractions.of(OTHER_FEED, deleted, List.of(), other, site.articles()))
                .isEqualTo(new Retractions(List.of(), List.of()));
    }

    private List<Sighting.Retracted> retract(
            String feed, List<DeletedEntry> deleted, List<Sighting> shown, KnownEntries known) {
        return Retractions.of(feed, deleted, shown, known, site.articles()).due();
    }
}
