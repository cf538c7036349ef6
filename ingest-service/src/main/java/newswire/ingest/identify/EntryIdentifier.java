package newswire.ingest.identify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Tells new, changed and known entries apart. An entry's key is its guid, else its link, else its content, as far as the
 * feed's {@link IdentityPolicy} trusts them and each only where it is the entry's own within the document. An article's id
 * comes from its canonical link, so that it is the same in all feeds of a site; from feed and key where there is none.
 *
 * <p>Nothing is dropped because its date is old, equal or missing, and a new date alone is no change.
 */
public final class EntryIdentifier {

    private EntryIdentifier() {}

    /**
     * What a document's entries are.
     *
     * @param sightings of all entries, in document order and each article once
     * @param policy to read the feed with from now on
     */
    public record Identified(List<Sighting> sightings, IdentityPolicy policy) {}

    /**
     * Identifies the entries of a document. Every {@link Sighting.Fresh} article is claimed in {@code articles}; the caller
     * releases those it then does not publish.
     *
     * @param policy the one that was learnt at the feed's last document
     * @param lastRead when the whole feed was last read; null when that is not known, or this is a part of it
     */
    public static Identified identify(
            String feedUrl,
            String site,
            List<ParsedEntry> entries,
            KnownEntries known,
            SiteArticles articles,
            IdentityPolicy policy,
            @Nullable Instant lastRead) {
        var document = NamedEntry.all(entries);
        var recognition = Recognition.of(site, document, known, policy, lastRead);
        var sightings = new ArrayList<Sighting>(entries.size());
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var entry : document) {
            var key = entry.key(recognition.policy());
            var before = recognition.find(entry);
            var id = before == null
                    ? newId(entry, feedUrl, site, key, recognition.policy(), known, articles)
                    : before.articleId();
            if (keys.add(key) && ids.add(id)) {
                sightings.add(sighting(entry, feedUrl, site, key, id, before, articles));
            }
        }
        return new Identified(sightings, recognition.policy());
    }

    private static String newId(
            NamedEntry entry,
            String feedUrl,
            String site,
            String key,
            IdentityPolicy policy,
            KnownEntries known,
            SiteArticles articles) {
        var id = policy == IdentityPolicy.CONTENT ? null : entry.idOfLink(site);
        if (id == null || known.byArticle(id) != null) { // the link has led to another article before
            return Digest.id("entry", feedUrl, key);
        }
        var before = entry.idOfLinkBefore(site);
        return before != null && articles.latest(before) > 0 ? before : id;
    }

    private static Sighting sighting(
            NamedEntry entry,
            String feedUrl,
            String site,
            String key,
            String articleId,
            @Nullable KnownEntry before,
            SiteArticles articles) {
        var fingerprint = entry.fingerprint();
        var owner = articles.claim(articleId, feedUrl);
        var link = articleId.equals(entry.idOfLink(site)) ? null : entry.linkPrint();
        // Another feed may have published later revisions, and may be gone now.
        var latest = Math.max(before == null ? 0 : before.revision(), articles.latest(articleId));
        if (!owner || before != null && !before.retracted() && fingerprint.matches(before.fingerprint())) {
            var page = owner && before != null ? before.page() : null;
            return new Sighting.Seen(
                    entry.entry(),
                    new KnownEntry(
                            key, articleId, Math.max(latest, 1), fingerprint.stored(), owner, link, false, page));
        }
        return new Sighting.Fresh(
                entry.entry(),
                new KnownEntry(key, articleId, latest + 1, fingerprint.stored(), true, link, false, null),
                before == null ? List.of() : fingerprint.changedSince(before.fingerprint()));
    }
}
