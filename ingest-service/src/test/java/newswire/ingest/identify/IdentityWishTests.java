package newswire.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import newswire.ingest.kafka.Json;
import newswire.ingest.parse.DeletedEntry;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;

/** How entries are told apart where a user has a say in it, where filters leave some out, and where some are forgotten. */
class IdentityWishTests {

    private static final String FEED = "https://a.example/feed";

    private final SiteArticles articles = new SiteArticles(feed -> false);
    private KnownEntries known = KnownEntries.NONE;
    private IdentityPolicy learnt = IdentityPolicy.GUID;

    private List<Sighting> read(IdentityPolicy wish, ParsedEntry... entries) {
        return read(wish, List.of(entries), List.of(entries));
    }

    private List<Sighting> read(IdentityPolicy wish, List<ParsedEntry> shown, List<ParsedEntry> wanted) {
        var reading = new Reading(shown, wanted, learnt, wish, null);
        var identified = EntryIdentifier.identify(FEED, "a.example", reading, known, articles);
        var entries = identified.sightings().stream().map(Sighting::known).toList();
        known = Json.read(Json.bytes(known.seeing(entries)), KnownEntries.class);
        articles.remember(FEED, entries);
        learnt = identified.policy();
        return identified.sightings();
    }

    private static long fresh(List<Sighting> sightings) {
        return sightings.stream().filter(Sighting.Fresh.class::isInstance).count();
    }

    private static ParsedEntry entry(String guid, int link, String title) {
        return new ParsedEntry(
                guid,
                false,
                "https://a.example/" + link,
                title,
                title,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                "Of " + title,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void byGuidAnEntryStaysTheSameWhateverItsLinkAndWords() {
        read(IdentityPolicy.GUID, entry("1", 1, "One"));
        var moved = read(IdentityPolicy.GUID, entry("1", 2, "Another"));

        assertThat(moved).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(moved.getFirst().known().revision()).isEqualTo(2);
    }

    @Test
    void byGuidAnotherGuidIsAnotherArticleWhateverItsLink() {
        read(IdentityPolicy.GUID, entry("1", 1, "One"));
        var other = read(IdentityPolicy.GUID, entry("2", 1, "One"));

        assertThat(other.getFirst().known().revision()).isEqualTo(1);
        assertThat(other).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(fresh(read(null, entry("2", 1, "One")))).isZero();
    }

    @Test
    void byGuidGuidsAreTrustedHoweverOftenTheyMislead() {
        for (int day = 0; day < 3; day++) {
            var shift = day;
            read(
                    IdentityPolicy.GUID,
                    IntStream.range(0, 5)
                            .mapToObj(place -> entry("" + place, shift + place, "Story " + (shift + place)))
                            .toArray(ParsedEntry[]::new));
        }
        assertThat(learnt).isEqualTo(IdentityPolicy.GUID);
        assertThat(known.size()).isEqualTo(5);
    }

    @Test
    void byLinkGuidsDoNotMatter() {
        read(IdentityPolicy.LINK, entry("1", 1, "One"), entry("2", 2, "Two"));

        assertThat(fresh(read(IdentityPolicy.LINK, entry("2", 1, "One"), entry("1", 2, "Two"))))
                .isZero();
        var changed = read(IdentityPolicy.LINK, entry("9", 1, "Quite another"));
        assertThat(changed.getFirst().known().revision()).isEqualTo(2);
    }

    @Test
    void byContentAChangedEntryIsAnotherArticle() {
        read(IdentityPolicy.CONTENT, entry("1", 1, "One"));

        assertThat(fresh(read(IdentityPolicy.CONTENT, entry("2", 2, "One")))).isZero();
        var changed = read(IdentityPolicy.CONTENT, entry("1", 1, "Another"));
        assertThat(changed).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(changed.getFirst().known().revision()).isEqualTo(1);
    }

    @Test
    void aChangeOfMindRepeatsNothing() {
        var entries = new ParsedEntry[] {entry("1", 1, "One"), entry("2", 2, "Two"), entry("3", 3, "Three")};
        read(null, entries);

        for (var wish : Arrays.asList(
                IdentityPolicy.LINK,
                IdentityPolicy.CONTENT,
                IdentityPolicy.GUID,
                IdentityPolicy.CONTENT,
                IdentityPolicy.LINK,
                IdentityPolicy.GUID,
                null)) {
            assertThat(fresh(read(wish, entries))).as("now by %s", wish).isZero();
            assertThat(fresh(read(wish, entries))).as("still by %s", wish).isZero();
        }
    }

    @Test
    void whatFiltersLeaveOutStillTellsThatALinkIsNoEntrysOwn() {
        var quiz = entry(null, 1, "Quiz");
        var news = entry(null, 1, "News");
        var first = read(null, List.of(quiz, news), List.of(news));

        var later =
                read(null, List.of(entry(null, 1, "Later quiz"), entry(null, 1, "Later news"), news), List.of(news));

        assertThat(first).singleElement().isInstanceOf(Sighting.Fresh.class);
        assertThat(later).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(first.getFirst().known().key())
                .isEqualTo(later.getFirst().known().key());
    }

    @Test
    void aMarkOfDeletionNamesItsEntryByGuidAlsoInAFeedThatIsReadByLink() {
        var sightings = read(IdentityPolicy.LINK, entry("urn:1", 1, "One"), entry("urn:2", 2, "Two"));

        var retracted = Retractions.of(FEED, List.of(new DeletedEntry("urn:1", null)), List.of(), known, articles)
                .due();

        assertThat(retracted)
                .singleElement()
                .extracting(retraction -> retraction.known().articleId())
                .isEqualTo(sightings.getFirst().known().articleId());
        assertThat(retracted.getFirst().known().revision()).isEqualTo(2);
    }

    @Test
    void aMarkWhoseGuidSeveralEntriesHaveHadNamesNone() {
        read(IdentityPolicy.LINK, entry("top", 1, "One"));
        read(IdentityPolicy.LINK, entry("top", 2, "Two"));

        assertThat(Retractions.of(FEED, List.of(new DeletedEntry("top", null)), List.of(), known, articles)
                        .due())
                .isEmpty();
    }

    @Test
    void entriesThatLeftTheFeedLongestAgoAreForgottenFirst() {
        for (int day = 0; day < 110; day++) {
            var some = new ArrayList<ParsedEntry>();
            for (int i = 0; i < 10; i++) {
                some.add(entry("g" + (day * 10 + i), day * 10 + i, "Story " + (day * 10 + i)));
            }
            read(null, some, some);
        }

        assertThat(known.size()).isEqualTo(KnownEntries.REMEMBERED);
        assertThat(known.byKey(NamedEntry.keyOfGuid("g99"))).isNull();
        assertThat(known.byKey(NamedEntry.keyOfGuid("g100"))).isNotNull();
        assertThat(fresh(read(null, entry("g105", 105, "Story 105")))).isZero();
    }

    @Test
    void whatADocumentShowsIsNeverForgottenHoweverMuchItIs() {
        var all = IntStream.range(0, KnownEntries.REMEMBERED + 500)
                .mapToObj(i -> entry("g" + i, i, "Story " + i))
                .toList();
        read(null, all, all);

        assertThat(fresh(read(null, all, all))).isZero();
        assertThat(known.size()).isEqualTo(all.size());
    }

    @Test
    void whoGoesOnWithAnArticleGoesOnAboveTheRevisionThatItIsHanded() {
        read(null, entry("1", 1, "One"));
        var here = new KnownEntries(known.entries());
        read(null, entry("1", 1, "One, corrected"));

        var handed = here.knowing(known);

        assertThat(handed.entries())
                .singleElement()
                .extracting(KnownEntry::revision)
                .isEqualTo(2);
        assertThat(handed.knowing(here).isSameAs(handed)).isTrue();
        assertThat(handed.isSameAs(here)).isFalse();
        assertThat(here.knowing(KnownEntries.NONE).isSameAs(here)).isTrue();
    }
}
