package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.FEED;
import static newswire.ingest.identify.OneSite.entry;
import static newswire.ingest.identify.OneSite.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;

/** What is new, changed and known in a feed. */
class EntryIdentifierTests {

    private final OneSite site = new OneSite();

    @Test
    void anEntryIsNewOnceAndKnownThen() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = site.identify(FEED, remembered(first), entry("1", "https://a.example/1", "One"));

        assertThat(first).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(first.getFirst().known().articleId()).matches("[a-z2-7]{26}");
    }

    @Test
    void aChangedTextIsTheNextRevisionOfTheSameArticle() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = site.identify(FEED, remembered(first), entry("1", "https://a.example/1", "One, corrected"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second.getFirst().known().revision()).isEqualTo(2);
        assertThat(second.getFirst().known().articleId())
                .isEqualTo(first.getFirst().known().articleId());
    }

    @Test
    void aNewDateAloneIsNoChange() {
        var first = site.identify(FEED, KnownEntries.NONE, dated("2026-03-01T00:00:00Z"));
        var second = site.identify(FEED, remembered(first), dated("2026-04-01T00:00:00Z"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void whiteSpaceAndMarkUpAreNoChange() {
        var first = site.identify(FEED, KnownEntries.NONE, summary("<p>Two  words</p>"));
        var second = site.identify(FEED, remembered(first), summary("<div class='x'>Two words\n</div>"));
        var third = site.identify(FEED, remembered(first), summary("<p>Two worlds</p>"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(third).singleElement().isInstanceOf(Sighting.Fresh.class);
    }

    @Test
    void aNewGuidForTheSameLinkIsNoNewArticle() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = site.identify(FEED, remembered(first), entry("2", "http://a.example/1/?utm_source=rss", "One"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void entriesThatShareAGuidAreToldApartByTheirLinks() {
        var sightings = site.identify(
                FEED,
                KnownEntries.NONE,
                entry("same", "https://a.example/1", "One"),
                entry("same", "https://a.example/2", "Two"));

        assertThat(sightings).hasSize(2).allMatch(Sighting.Fresh.class::isInstance);
    }

    @Test
    void entriesWithoutGuidThatShareALinkAreToldApartByTheirContent() {
        var sightings = site.identify(
                FEED,
                KnownEntries.NONE,
                entry(null, "https://a.example/", "One"),
                entry(null, "https://a.example/", "Two"),
                entry(null, null, "Three"));

        assertThat(sightings).hasSize(3).allMatch(Sighting.Fresh.class::isInstance);
        assertThat(sightings)
                .extracting(sighting -> sighting.known().articleId())
                .doesNotHaveDuplicates();
        assertThat(site.identify(FEED, remembered(sightings), entry(null, null, "Three")))
                .singleElement()
                .isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void anEntryThatStandsTwiceInADocumentIsOne() {
        var sightings = site.identify(
                FEED,
                KnownEntries.NONE,
                entry("1", "https://a.example/1", "One"),
                entry("1", "https://a.example/1", "One"));

        assertThat(sightings).hasSize(1);
    }

    @Test
    void aRevisionSaysWhatHasChanged() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One", null, "Short"));

        var title = site.identify(FEED, remembered(first), entry("1", "https://a.example/1", "Two", null, "Short"));
        var both = site.identify(FEED, remembered(first), entry("1", "https://a.example/1", "Two", null, "Long"));

        assertThat(changed(first)).isEmpty();
        assertThat(changed(title)).containsExactly("title");
        assertThat(changed(both)).containsExactly("title", "summary");
    }

    private static ParsedEntry dated(String published) {
        return entry("1", "https://a.example/1", "One", Instant.parse(published), null);
    }

    private static ParsedEntry summary(String html) {
        return entry("1", "https://a.example/1", "One", null, html);
    }

    private static List<String> changed(List<Sighting> sightings) {
        return sightings.getFirst() instanceof Sighting.Fresh fresh ? fresh.changed() : List.of();
    }
}
