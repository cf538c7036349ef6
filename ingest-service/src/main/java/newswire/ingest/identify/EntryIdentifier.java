package newswire.ingest.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Tells new, changed and known entries apart. An entry's key is its guid, else its link, else its content, each only
 * where it is its own within the document: a guid or a link that several entries share names none of them. An article's
 * id comes from its canonical link, so that it is the same in all feeds of a site; from feed and key where there is none.
 *
 * <p>Dates play no part: nothing is dropped because its date is old, equal or missing, and a new date alone is no change.
 */
public final class EntryIdentifier {

    private EntryIdentifier() {}

    /**
     * Sightings of all entries, in document order and each article once. Every {@link Sighting.Fresh} article is claimed
     * in {@code articles}; the caller releases those it then does not publish.
     */
    public static List<Sighting> identify(
            String feedUrl, String site, List<ParsedEntry> entries, KnownEntries known, SiteArticles articles) {
        var guids = counts(entries, ParsedEntry::guid);
        var links = counts(entries, EntryIdentifier::link);
        var sightings = new ArrayList<Sighting>(entries.size());
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var link = link(entry);
            var ownLink = link != null && links.getOrDefault(link, 0) == 1 ? link : null;
            var ownGuid = entry.guid() != null && guids.getOrDefault(entry.guid(), 0) == 1 ? entry.guid() : null;
            var fingerprint = Fingerprint.of(entry);
            var key = key(ownGuid, ownLink, fingerprint.whole());
            var id = ownLink == null ? Digest.id("entry", feedUrl, key) : Digest.id("link", site, ownLink);
            if (keys.add(key) && ids.add(articleId(key, id, known))) {
                sightings.add(sighting(entry, feedUrl, key, id, fingerprint, known, articles));
            }
        }
        return sightings;
    }

    private static Sighting sighting(
            ParsedEntry entry,
            String feedUrl,
            String key,
            String id,
            Fingerprint fingerprint,
            KnownEntries known,
            SiteArticles articles) {
        var before = before(key, id, known);
        var articleId = before == null ? id : before.articleId();
        var owner = articles.claim(articleId, feedUrl);
        // Another feed may have published later revisions, and may be gone now.
        var latest = Math.max(before == null ? 0 : before.revision(), articles.latest(articleId));
        if (!owner || before != null && !before.retracted() && fingerprint.matches(before.fingerprint())) {
            return new Sighting.Seen(new KnownEntry(key, articleId, Math.max(latest, 1), fingerprint.stored(), owner));
        }
        return new Sighting.Fresh(
                entry,
                new KnownEntry(key, articleId, latest + 1, fingerprint.stored(), true),
                before == null ? List.of() : fingerprint.changedSince(before.fingerprint()));
    }

    private static @Nullable KnownEntry before(String key, String id, KnownEntries known) {
        var before = known.byKey(key);
        return before == null ? known.byArticle(id) : before;
    }

    private static String articleId(String key, String id, KnownEntries known) {
        var before = before(key, id, known);
        return before == null ? id : before.articleId();
    }

    static String keyOfGuid(String guid) {
        return Digest.brief("guid", guid);
    }

    private static String key(@Nullable String guid, @Nullable String link, String fingerprint) {
        if (guid != null) {
            return keyOfGuid(guid);
        }
        return link == null ? Digest.brief("content", fingerprint) : Digest.brief("link", link);
    }

    private static @Nullable String link(ParsedEntry entry) {
        return entry.link() == null ? null : CanonicalUrl.of(entry.link());
    }

    private static Map<String, Integer> counts(
            List<ParsedEntry> entries, Function<ParsedEntry, @Nullable String> value) {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries) {
            var counted = value.apply(entry);
            if (counted != null) {
                counts.merge(counted, 1, Integer::sum);
            }
        }
        return counts;
    }
}
