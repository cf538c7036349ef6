package newswire.ingest.identify;

import java.time.Instant;
import java.util.List;
import newswire.ingest.parse.ParsedEntry;

/** A site whose feeds are identified against what they have shown before. */
record OneSite(SiteArticles articles) {

    static final String FEED = "https://a.example/feed";
    static final String OTHER_FEED = "https://a.example/sport";
    static final String SITE = "a.example";
    static final Instant LAST_READ = Instant.parse("2026-03-10T06:00:00Z");

    OneSite() {
        this(new SiteArticles(feed -> false));
    }

    List<Sighting> identify(String feed, KnownEntries known, ParsedEntry... entries) {
        var reading = Reading.of(List.of(entries), IdentityPolicy.GUID, LAST_READ);
        return EntryIdentifier.identify(feed, SITE, reading, known, articles).sightings();
    }

    /** What is remembered of a feed is committed, and its poll over. */
    void ends(String feed, KnownEntries known) {
        articles.remember(feed, known.entries());
        articles.releaseClaims(feed);
    }

    static KnownEntries remembered(List<Sighting> sightings) {
        return KnownEntries.NONE.seeing(sightings.stream().map(Sighting::known).toList());
    }

    static ParsedEntry entry(String guid, String link, String title) {
        return entry(guid, link, title, null, null);
    }

    static ParsedEntry entry(String guid, String link, String title, Instant published, String summaryHtml) {
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
