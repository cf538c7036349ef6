package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.FEED;
import static newswire.ingest.identify.OneSite.LAST_READ;
import static newswire.ingest.identify.OneSite.OTHER_FEED;
import static newswire.ingest.identify.OneSite.SITE;
import static newswire.ingest.identify.OneSite.entry;
import static newswire.ingest.identify.OneSite.remembered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.junit.jupiter.api.Test;

/** What is remembered of entries, also by earlier releases. */
class RememberedEntriesTests {

    private final OneSite site = new OneSite();

    @Test
    void whatVersion01RememberedIsComparedWithoutARevisionOfItsOwn() {
        var link = "https://a.example/1";
        var id = site.identify(FEED, KnownEntries.NONE, entry("1", link, "One"))
                .getFirst()
                .known()
                .articleId();
        // Written by version 0.1 for guid "1", title "One" and nothing else.
        var stored = new KnownEntries(
                List.of(new KnownEntry(NamedEntry.keyOfGuid("1"), id, 3, Digest.brief("One", "", "", ""), true)));

        var same = site.identify(FEED, stored, entry("1", link, "One"));
        var other = site.identify(FEED, stored, entry("1", link, "One, changed"));

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(same.getFirst().known().fingerprint()).hasSize(32);
        assertThat(changed(other)).isEmpty();
        assertThat(other.getFirst().known().revision()).isEqualTo(4);
        assertThat(changed(site.identify(FEED, remembered(same), entry("1", link, "One, changed"))))
                .containsExactly("title");
    }

    @Test
    void anArticleThatVersion01NamedByItsOldLinkIsTheSameStill() {
        var link = "https://www.a.example/x/amp/";
        var oldId = Digest.id("link", SITE, "www.a.example/x/amp");
        // As version 0.1 remembered an entry without guid that has this link and the title "One".
        var stored = new KnownEntries(List.of(new KnownEntry(
                Digest.brief("link", "www.a.example/x/amp"), oldId, 2, Digest.brief("One", "", "", ""), true)));
        site.articles().remember(FEED, stored.entries());

        var same = site.identify(FEED, stored, entry(null, link, "One"));
        var later = site.identify(FEED, remembered(same), entry(null, "https://www.a.example/x/amp", "One, changed"));
        var elsewhere = site.identify(OTHER_FEED, KnownEntries.NONE, entry("7", link, "One"));

        assertThat(same).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(same.getFirst().known().articleId()).isEqualTo(oldId);
        assertThat(later.getFirst().known().articleId()).isEqualTo(oldId);
        assertThat(later.getFirst().known().revision()).isEqualTo(3);
        assertThat(elsewhere).singleElement().isInstanceOf(Sighting.Seen.class);
        assertThat(elsewhere.getFirst().known().articleId()).isEqualTo(oldId);
    }

    @Test
    void remembersWhatADocumentShowsAndABoundedRest() {
        var many = IntStream.range(0, KnownEntries.REMEMBERED + 500)
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
        var first = site.identify(FEED, KnownEntries.NONE, entry("1", "https://a.example/1", "One"));
        var known = new KnownEntries(List.of(first.getFirst().known().withPage(retry)));

        var same = site.identify(FEED, known, entry("1", "https://a.example/1", "One"));
        var changed = site.identify(FEED, known, entry("1", "https://a.example/1", "One, corrected"));
        var others = site.identify(FEED, known, entry("2", "https://a.example/2", "Two"));

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

    private static List<String> changed(List<Sighting> sightings) {
        return sightings.getFirst() instanceof Sighting.Fresh fresh ? fresh.changed() : List.of();
    }
}
