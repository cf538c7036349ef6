package newswire.ingest.identify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
     * releases those it then does not publish ({@link SiteArticles#releaseClaims}).
     */
    public static Identified identify(
            String feedUrl, String site, Reading reading, KnownEntries known, SiteArticles articles) {
        var document = reading.entries();
        var recognition = Recognition.of(site, document, known, reading);
        var policy = reading.wish() == null ? recognition.policy() : reading.wish();
        var sightings = new ArrayList<Sighting>(document.size());
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var entry : document) {
            var key = entry.key(policy);
            var before = recognition.find(entry);
            var id = before == null ? newId(entry, feedUrl, site, key, policy, known, articles) : before.articleId();
            if (keys.add(key) && ids.add(id)) {
                sightings.add(sighting(entry, feedUrl, site, key, id, before, articles));
            }
        }
        return new Identified(sightings, policy);
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
        var standing = Standing.of(feedUrl, articleId, fingerprint, before, articles);
        var known = new KnownEntry(
                key,
                articleId,
                standing.revision(),
                fingerprint.stored(),
                standing.publishes(),
                articleId.equals(entry.idOfLink(site)) ? null : entry.linkPrint(),
                false,
                null,
                entry.guid() == null || key.equals(NamedEntry.keyOfGuid(entry.guid()))
                        ? null
                        : NamedEntry.keyOfGuid(entry.guid()),
                standing.was(),
                standing.pace(),
                false,
                standing.echo(),
                standing.saidAt());
        if (standing.isFresh()) {
            return new Sighting.Fresh(
                    entry.entry(),
                    known,
                    standing.was() == null ? List.of() : fingerprint.changedSince(standing.was()));
        }
        var page = standing.publishes() && before != null ? before.page() : null;
        return new Sighting.Seen(entry.entry(), known.withPage(page));
    }
}
