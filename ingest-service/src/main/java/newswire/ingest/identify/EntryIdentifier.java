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
        var owner = articles.claim(articleId, feedUrl);
        var link = articleId.equals(entry.idOfLink(site)) ? null : entry.linkPrint();
        var guid = entry.guid() == null || key.equals(NamedEntry.keyOfGuid(entry.guid()))
                ? null
                : NamedEntry.keyOfGuid(entry.guid());
        var published = articles.published(articleId);
        // Another feed may have published later revisions, and may be gone now.
        var latest = Math.max(before == null ? 0 : before.revision(), published.revision());
        var pace = pace(fingerprint, before, published, owner);
        if (owner && isFresh(fingerprint, before, pace, published)) {
            var base = before == null ? null : pace == null ? before.fingerprint() : pace.published();
            return new Sighting.Fresh(
                    entry.entry(),
                    new KnownEntry(
                            key,
                            articleId,
                            latest + 1,
                            fingerprint.stored(),
                            true,
                            link,
                            false,
                            null,
                            guid,
                            base,
                            null),
                    base == null ? List.of() : fingerprint.changedSince(base));
        }
        return new Sighting.Seen(
                entry.entry(),
                new KnownEntry(
                        key,
                        articleId,
                        Math.max(latest, 1),
                        fingerprint.stored(),
                        owner,
                        link,
                        false,
                        owner && before != null ? before.page() : null,
                        guid,
                        owner && before != null ? before.was() : null,
                        pace));
    }

    private static @Nullable Pace pace(
            Fingerprint fingerprint, @Nullable KnownEntry before, SiteArticles.Published published, boolean owner) {
        if (before == null || before.isItsOwn()) {
            return null;
        }
        var pace = Pace.of(fingerprint, before, published);
        return owner && pace != null ? pace.ofPublisher(before.owner()) : pace;
    }

    /** Whether subscribers have not got what the entry says, which is for this feed to publish. */
    private static boolean isFresh(
            Fingerprint fingerprint,
            @Nullable KnownEntry before,
            @Nullable Pace pace,
            SiteArticles.Published published) {
        if (before == null) {
            return published.revision() == 0;
        }
        return before.isItsOwn()
                ? before.retracted() || !fingerprint.matches(before.fingerprint())
                : pace != null && !pace.behind();
    }
}
