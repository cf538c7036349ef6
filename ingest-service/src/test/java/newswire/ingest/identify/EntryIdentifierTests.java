package newswire.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import newswire.ingest.parse.DeletedEntry;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIdentifierTests {

    private static final String FEED = "https://a.example/feed";
    private static final String OTHER_FEED = "https://a.example/sport";
    private static final String SITE = "a.example";
    private static final Instant LAST_READ = Instant.parse("2026-03-10T06:00:00Z");

    private final SiteArticles articles = new SiteArticles();

    @Test
    void anEntryIsNewOnceAndKnownThen() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = identify(FEED, remembered(first), entry("1", "https://a.example/1", "One"));

        assertThat(first).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(first.getFirst().known().articleId()).matches("[a-z2-7]{26}");
    }

    @Test
    void aChangedTextIsTheNextRevisionOfTheSameArticle() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = identify(FEED, remembered(first), entry("1", "https://a.example/1", "One, corrected"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second.getFirst().known().revision()).isEqualTo(2);
        assertThat(second.getFirst().known().articleId())
                .isEqualTo(first.getFirst().known().articleId());
    }

    @Test
    void aNewDateAloneIsNoChange() {
        var first = identify(FEED, KnownEntries.NONE, dated("2026-03-01T00:00:00Z"));
        var second = identify(FEED, remembered(first), dated("2026-04-01T00:00:00Z"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void whiteSpaceAndMarkUpAreNoChange() {
        var first = identify(FEED, KnownEntries.NONE, summary("<p>Two  words</p>"));
        var second = identify(FEED, remembered(first), summary("<div class='x'>Two words\n</div>"));
        var third = identify(FEED, remembered(first), summary("<p>Two worlds</p>"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(third).singleElement().isInstanceOf(Sighting.Fresh.class);
    }

    @Test
    void aNewGuidForTheSameLinkIsNoNewArticle() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var second = identify(FEED, remembered(first), entry("2", "http://a.example/1/?utm_source=rss", "One"));

        assertThat(second).singleElement().isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void entriesThatShareAGuidAreToldApartByTheirLinks() {
        var sightings = identify(
                FEED,
                KnownEntries.NONE,
                entry("same", "https://a.example/1", "One"),
                entry("same", "https://a.example/2", "Two"));

        assertThat(sightings).hasSize(2).allMatch(Sighting.Fresh.class::isInstance);
    }

    @Test
    void entriesWithoutGuidThatShareALinkAreToldApartByTheirContent() {
        var sightings = identify(
                FEED,
                KnownEntries.NONE,
                entry(null, "https://a.example/", "One"),
                entry(null, "https://a.example/", "Two"),
                entry(null, null, "Three"));

        assertThat(sightings).hasSize(3).allMatch(Sighting.Fresh.class::isInstance);
        assertThat(sightings)
                .extracting(sighting -> sighting.known().articleId())
                .doesNotHaveDuplicates();
        assertThat(identify(FEED, remembered(sightings), entry(null, null, "Three")))
                .singleElement()
                .isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void anEntryThatStandsTwiceInADocumentIsOne() {
        var sightings = identify(
                FEED,
                KnownEntries.NONE,
                entry("1", "https://a.example/1", "One"),
                entry("1", "https://a.example/1", "One"));

        assertThat(sightings).hasSize(1);
    }

    @Test
    void anArticleInTwoFeedsOfASiteIsPublishedByTheFirst() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One (sport)"));

        assertThat(other).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(other.getFirst().known().articleId())
                .isEqualTo(first.getFirst().known().articleId());
        assertThat(identify(OTHER_FEED, remembered(other), entry("x", "https://a.example/1", "One, changed")))
                .singleElement()
                .isInstanceOf(Sighting.Seen.class);
    }

    @Test
    void whatAFeedHadNotShownBeforeIsNewToItThoughAnotherFeedPublishedIt() {
        identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var shown = identify(OTHER_FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));

        assertThat(KnownEntries.NONE.newAmong(shown)).isEqualTo(1);
        assertThat(remembered(shown).newAmong(shown)).isZero();
    }

    @Test
    void aFeedTakesOverTheArticlesOfOneThatIsRemoved() {
        identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));

        articles.releaseAll(FEED);
        var after = identify(OTHER_FEED, remembered(other), entry("x", "https://a.example/1", "One, changed"));

        assertThat(after).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(after.getFirst().known().revision()).isEqualTo(2);
    }

    @Test
    void aRevisionSaysWhatHasChanged() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One", null, "Short"));

        var title = identify(FEED, remembered(first), entry("1", "https://a.example/1", "Two", null, "Short"));
        var both = identify(FEED, remembered(first), entry("1", "https://a.example/1", "Two", null, "Long"));

        assertThat(changed(first)).isEmpty();
        assertThat(changed(title)).containsExactly("title");
        assertThat(changed(both)).containsExactly("title", "summary");
    }

    @Test
    void whatVersion01RememberedIsComparedWithoutARevisionOfItsOwn() {
        var link = "https://a.example/1";
        var id = identify(FEED, KnownEntries.NONE, entry("1", link, "One"))
                .getFirst()
                .known()
                .articleId();
        // Written by version 0.1 for guid "1", title "One" and nothing else.
        var stored = new KnownEntries(
                List.of(new KnownEntry(NamedEntry.keyOfGuid("1"), id, 3, Digest.brief("One", "", "", ""), true)));

        var same = identify(FEED, stored, entry("1", link, "One"));
        var other = identify(FEED, stored, entry("1", link, "One, changed"));

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(same.getFirst().known().fingerprint()).hasSize(32);
        assertThat(changed(other)).isEmpty();
        assertThat(other.getFirst().known().revision()).isEqualTo(4);
        assertThat(changed(identify(FEED, remembered(same), entry("1", link, "One, changed"))))
                .containsExactly("title");
    }

    @Test
    void anArticleKnowsTheOtherFeedsThatShowIt() {
        var id = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"))
                .getFirst()
                .known()
                .articleId();
        assertThat(articles.otherFeeds(id, FEED)).isEmpty();

        identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));
        identify("https://a.example/all", KnownEntries.NONE, entry("y", "https://a.example/1", "One"));

        assertThat(articles.otherFeeds(id, FEED)).containsExactly("https://a.example/all", OTHER_FEED);
        articles.releaseAll("https://a.example/all");
        assertThat(articles.otherFeeds(id, FEED)).containsExactly(OTHER_FEED);
    }

    @Test
    void aFeedThatTakesAnArticleOverGoesOnAboveItsHighestRevision() {
        var link = "https://a.example/1";
        var first = identify(FEED, KnownEntries.NONE, entry("1", link, "One"));
        var other = identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One"));
        var second = identify(FEED, remembered(first), entry("1", link, "Two"));
        articles.remember(FEED, List.of(second.getFirst().known()));

        articles.releaseAll(FEED);
        var same = identify(OTHER_FEED, remembered(other), entry("x", link, "One"));
        var changed = identify(OTHER_FEED, remembered(same), entry("x", link, "Three"));
        var newcomer = new SiteArticles();
        newcomer.remember(OTHER_FEED, remembered(same).entries());

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(changed.getFirst().known().revision()).isEqualTo(3);
        assertThat(newcomer.latest(same.getFirst().known().articleId())).isEqualTo(2);
    }

    @Test
    void theArticlesOfASiteAreLearntFromWhatItsFeedsRemember() {
        var link = "https://a.example/1";
        var first = identify(FEED, KnownEntries.NONE, entry("1", link, "One"));
        var other = identify(OTHER_FEED, KnownEntries.NONE, entry("x", link, "One"));
        var id = first.getFirst().known().articleId();

        var learnt = new SiteArticles();
        learnt.remember(OTHER_FEED, remembered(other).entries());
        learnt.remember(FEED, remembered(first).entries());

        assertThat(learnt.claim(id, OTHER_FEED)).isFalse();
        assertThat(learnt.claim(id, FEED)).isTrue();
        assertThat(learnt.otherFeeds(id, FEED)).containsExactly(OTHER_FEED);
        assertThat(learnt.latest(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.example:443/x/?utm_medium=rss&id=7&fbclid=9#part, a.example/x?id=7",
        "http://a.example/x, a.example/x",
        "https://a.example/#!/story/1, a.example#!/story/1",
        "https://a.example:8443/a/../b, a.example:8443/b",
        "https://www.a.example/x, a.example/x",
        "https://amp.a.example/x, a.example/x",
        "https://www.example/x, www.example/x",
        "https://a.example/x/amp/, a.example/x",
        "https://a.example/x?amp=1&id=2, a.example/x?id=2",
        "https://a.example/amp, a.example/amp",
        "https://a.example/lamp, a.example/lamp",
        "https://www-a-example.cdn.ampproject.org/c/s/www.a.example/x/amp, a.example/x",
        "https://www.google.com/amp/s/www.a.example/x, a.example/x",
        "https://a.example/x;jsessionid=1A2B?id=2, a.example/x?id=2",
        "https://a.example/x?PHPSESSID=9f&id=2, a.example/x?id=2",
    })
    void comparesLinksByWhatTellsArticlesApart(String link, String canonical) {
        assertThat(CanonicalUrl.of(link)).isEqualTo(canonical);
    }

    @Test
    void anArticleThatVersion01NamedByItsOldLinkIsTheSameStill() {
        var link = "https://www.a.example/x/amp/";
        var oldId = Digest.id("link", SITE, "www.a.example/x/amp");
        // As version 0.1 remembered an entry without guid that has this link and the title "One".
        var stored = new KnownEntries(List.of(new KnownEntry(
                Digest.brief("link", "www.a.example/x/amp"), oldId, 2, Digest.brief("One", "", "", ""), true)));
        articles.remember(FEED, stored.entries());

        var same = identify(FEED, stored, entry(null, link, "One"));
        var later = identify(FEED, remembered(same), entry(null, "https://www.a.example/x/amp", "One, changed"));
        var elsewhere = identify(OTHER_FEED, KnownEntries.NONE, entry("7", link, "One"));

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(same.getFirst().known().articleId()).isEqualTo(oldId);
        assertThat(later.getFirst().known().articleId()).isEqualTo(oldId);
        assertThat(later.getFirst().known().revision()).isEqualTo(3);
        assertThat(elsewhere).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(elsewhere.getFirst().known().articleId()).isEqualTo(oldId);
    }

    @Test
    void anotherStoryUnderAGuidThatIsUsedAgainIsAnArticleOfItsOwn() {
        var first = identify(FEED, KnownEntries.NONE, entry("top", "https://a.example/1", "One", null, "First"));

        var moved = identify(FEED, remembered(first), entry("top", "https://a.example/one", "One", null, "First"));
        var edited = identify(FEED, remembered(moved), entry("top", "https://a.example/one", "Two", null, "Second"));
        var other = identify(FEED, remembered(edited), entry("top", "https://a.example/3", "Three", null, "Third"));

        var id = first.getFirst().known().articleId();
        assertThat(moved).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(edited.getFirst().known().articleId()).isEqualTo(id);
        assertThat(other).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(other.getFirst().known().revision()).isEqualTo(1);
        assertThat(other.getFirst().known().articleId()).isNotEqualTo(id);
    }

    @Test
    void remembersWhatADocumentShowsAndABoundedRest() {
        var many = java.util.stream.IntStream.range(0, KnownEntries.REMEMBERED + 500)
                .mapToObj(i -> new KnownEntry("k" + i, "a" + i, 1, "f", true))
                .toList();

        var all = KnownEntries.NONE.seeing(many);
        var later = all.seeing(List.of(new KnownEntry("new", "anew", 1, "f", true)));

        assertThat(all.entries()).hasSize(many.size());
        assertThat(later.entries())
                .hasSize(KnownEntries.REMEMBERED)
                .first()
                .extracting(KnownEntry::key)
                .isEqualTo("new");
    }

    @Test
    void remembersThatAPageIsTriedAgainUntilItsEntryChangesOrLeaves() {
        var retry = PageRetry.notBefore(1, LAST_READ);
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var known = new KnownEntries(List.of(first.getFirst().known().withPage(retry)));

        var same = identify(FEED, known, entry("1", "https://a.example/1", "One"));
        var changed = identify(FEED, known, entry("1", "https://a.example/1", "One, corrected"));
        var others = identify(FEED, known, entry("2", "https://a.example/2", "Two"));

        assertThat(same.getFirst().known().page()).isEqualTo(retry);
        assertThat(changed.getFirst().known().page()).isNull();
        assertThat(known.pageRetryAt()).isEqualTo(LAST_READ);
        var pushed = known.with(List.of(others.getFirst().known()));
        assertThat(pushed.pageRetryAt()).isEqualTo(LAST_READ);
        var gone = known.seeing(List.of(others.getFirst().known()));
        assertThat(gone.size()).isEqualTo(2);
        assertThat(gone.pageRetryAt()).isNull();
    }

    @Test
    void readsWhatWasRememberedBeforePagesWereTriedAgainAndStoresNoMoreForOthers() {
        var json = "{\"k\":\"k1\",\"a\":\"a1\",\"r\":2,\"f\":\"print\",\"o\":true}";

        var entry = Json.read(Records.bytes(json), KnownEntry.class);

        assertThat(entry.page()).isNull();
        assertThat(Records.text(Json.bytes(entry))).isEqualTo(json);
        var retried = entry.withPage(PageRetry.notBefore(1, LAST_READ));
        assertThat(Records.text(Json.bytes(retried))).endsWith("\"p\":{\"n\":1,\"t\":1773122400}}");
        assertThat(Json.read(Json.bytes(retried), KnownEntry.class)).isEqualTo(retried);
    }

    @Test
    void aDeletedEntryIsRetractedOnceAsTheNextRevision() {
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
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
        var first = identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var deleted = List.of(new DeletedEntry("1", null));
        var retracted = remembered(List.copyOf(Retractions.of(deleted, List.of(), remembered(first))));

        var again = identify(FEED, retracted, entry("1", "https://a.example/1", "One"));

        assertThat(again).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(again.getFirst().known().revision()).isEqualTo(3);
        assertThat(again.getFirst().known().retracted()).isFalse();
        assertThat(Retractions.of(deleted, again, retracted)).isEmpty();
    }

    @Test
    void aFeedRetractsNoArticleOfAnother() {
        identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var other = identify(OTHER_FEED, KnownEntries.NONE, entry("x", "https://a.example/1", "One"));

        assertThat(Retractions.of(List.of(new DeletedEntry("x", null)), List.of(), remembered(other)))
                .isEmpty();
    }

    @Test
    void daysOfTheSamePuzzleAreNewArticlesEach() {
        var before = remembered(identify(FEED, KnownEntries.NONE, puzzle(1), puzzle(2), puzzle(3), puzzle(4)));

        var after = identify(FEED, before, puzzle(5), puzzle(6), puzzle(7), puzzle(8));

        assertThat(after).hasSize(4).allMatch(sighting -> sighting instanceof Sighting.Fresh);
        assertThat(after).allMatch(sighting -> sighting.known().revision() == 1);
    }

    @Test
    void todaysSetThatSaysWhatYesterdaysSaidIsNew() {
        var before = remembered(
                identify(FEED, KnownEntries.NONE, weather(9, "North"), weather(9, "South"), weather(9, "Coast")));

        var after = identify(FEED, before, weather(10, "North"), weather(10, "South"), weather(10, "Coast"));

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
        var first = remembered(identify(FEED, KnownEntries.NONE, entry("1", home, "One", null, "Of ships")));
        var second = identify(FEED, first, entry("2", home, "Two", null, "Of trains"));
        var both = first.with(second.stream().map(Sighting::known).toList());

        assertThat(second).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(second.getFirst().known().revision()).isEqualTo(1);
        assertThat(identify(
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

    private List<Sighting> identify(String feed, KnownEntries known, ParsedEntry... entries) {
        var reading = Reading.of(List.of(entries), IdentityPolicy.GUID, LAST_READ);
        return EntryIdentifier.identify(feed, SITE, reading, known, articles).sightings();
    }

    private static List<String> changed(List<Sighting> sightings) {
        return sightings.getFirst() instanceof Sighting.Fresh fresh ? fresh.changed() : List.of();
    }

    private static KnownEntries remembered(List<Sighting> sightings) {
        return KnownEntries.NONE.seeing(sightings.stream().map(Sighting::known).toList());
    }

    private static ParsedEntry entry(String guid, String link, String title) {
        return entry(guid, link, title, null, null);
    }

    private static ParsedEntry dated(String published) {
        return entry("1", "https://a.example/1", "One", Instant.parse(published), null);
    }

    private static ParsedEntry summary(String html) {
        return entry("1", "https://a.example/1", "One", null, html);
    }

    private static ParsedEntry entry(String guid, String link, String title, Instant published, String summaryHtml) {
        return new ParsedEntry(
                guid,
                false,
                link,
                title,
                title,
                List.of(),
                List.of(),
                published,
                null,
                null,
                null,
                false,
                summaryHtml,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
