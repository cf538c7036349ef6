package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.FEED;
import static newswire.ingest.identify.OneSite.entry;
import static newswire.ingest.identify.OneSite.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;

/** Guids, links and words that come again for another article. */
class ReusedNamesTests {

    private final OneSite site = new OneSite();

    @Test
    void anotherStoryUnderAGuidThatIsUsedAgainIsAnArticleOfItsOwn() {
        var first = site.identify(FEED, KnownEntries.NONE, entry("top", "https://a.example/1", "One", null, "First"));

        var moved = site.identify(FEED, remembered(first), entry("top", "https://a.example/one", "One", null, "First"));
        var edited =
                site.identify(FEED, remembered(moved), entry("top", "https://a.example/one", "Two", null, "Second"));
        var other =
                site.identify(FEED, remembered(edited), entry("top", "https://a.example/3", "Three", null, "Third"));

        var id = first.getFirst().known().articleId();
        assertThat(moved).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(edited.getFirst().known().articleId()).isEqualTo(id);
        assertThat(other).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(other.getFirst().known().revision()).isEqualTo(1);
        assertThat(other.getFirst().known().articleId()).isNotEqualTo(id);
    }

    @Test
    void daysOfTheSamePuzzleAreNewArticlesEach() {
        var before = remembered(site.identify(FEED, KnownEntries.NONE, puzzle(1), puzzle(2), puzzle(3), puzzle(4)));

        var after = site.identify(FEED, before, puzzle(5), puzzle(6), puzzle(7), puzzle(8));

        assertThat(after).hasSize(4).allMatch(sighting -> sighting instanceof Sighting.Fresh);
        assertThat(after).allMatch(sighting -> sighting.known().revision() == 1);
    }

    @Test
    void todaysSetThatSaysWhatYesterdaysSaidIsNew() {
        var before = remembered(
                site.identify(FEED, KnownEntries.NONE, weather(9, "North"), weather(9, "South"), weather(9, "Coast")));

        var after = site.identify(FEED, before, weather(10, "North"), weather(10, "South"), weather(10, "Coast"));

        assertThat(after).hasSize(3).allMatch(sighting -> sighting instanceof Sighting.Fresh);
        assertThat(after).allMatch(sighting -> sighting.known().revision() == 1);
    }

    private static ParsedEntry weather(int day, String region) {
        var published = Instant.parse("2026-03-%02dT00:00:00Z".formatted(day));
        return entry(
                region + day,
                "https://a.example/weather/" + region + "/" + day,
                region,
                published,
                "Rain in the " + region);
    }

    @Test
    void entriesThatComeOneByOneUnderOneLinkAreArticlesOfTheirOwn() {
        var home = "https://a.example/";
        var first = remembered(site.identify(FEED, KnownEntries.NONE, entry("1", home, "One", null, "Of ships")));
        var second = site.identify(FEED, first, entry("2", home, "Two", null, "Of trains"));
        var both = first.with(second.stream().map(Sighting::known).toList());

        assertThat(second).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second.getFirst().known().revision()).isEqualTo(1);
        assertThat(site.identify(
                        FEED,
                        both,
                        entry("2", home, "Two", null, "Of trains"),
                        entry("1", home, "One", null, "Of ships")))
                .hasSize(2)
                .allMatch(sighting -> sighting instanceof Sighting.Seen);
    }

    private static ParsedEntry puzzle(int day) {
        return entry("p" + day, "https://a.example/puzzle/" + day, "Crossword", null, "Across and down, every day.");
    }
}
