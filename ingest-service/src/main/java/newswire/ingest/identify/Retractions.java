package newswire.ingest.identify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import newswire.ingest.parse.DeletedEntry;

/**
 * The articles that a document says are deleted (RFC 6721, section 3), each once.
 *
 * @param due for publication
 * @param awaited what to remember of entries whose articles another feed of the site publishes, and shows: it may come to
 *     this feed to retract them
 */
public record Retractions(List<Sighting.Retracted> due, List<KnownEntry> awaited) {

    /**
     * Those that are not yet retracted and that the document does not show: an entry that stands beside the mark of its own
     * deletion has come back. Marks name entries by their guids, also in feeds whose guids are not trusted; a guid that
     * several entries have had, as one that counts places, names none then.
     *
     * @param articles of the feed's site, in which those to be retracted are claimed
     */
    public static Retractions of(
            String feedUrl,
            List<DeletedEntry> deleted,
            List<Sighting> shown,
            KnownEntries known,
            SiteArticles articles) {
        var retractions = new Retractions(new ArrayList<>(), new ArrayList<>());
        var ids = shown.stream()
                .map(sighting -> sighting.known().articleId())
                .collect(Collectors.toCollection(HashSet::new));
        for (var mark : deleted) {
            var byGuid = known.byKey(NamedEntry.keyOfGuid(mark.ref()));
            var entry = byGuid == null ? known.byGuid(mark.ref()) : byGuid;
            if (entry != null && ids.add(entry.articleId())) {
                retractions.add(feedUrl, entry, mark, articles);
            }
        }
        return retractions;
    }

    private void add(String feedUrl, KnownEntry entry, DeletedEntry mark, SiteArticles articles) {
        var id = entry.articleId();
        var published = articles.published(id);
        if (entry.isRetracted() || published.retracted()) {
            return;
        }
        if (articles.claim(id, feedUrl) || articles.takeOver(id, feedUrl, published)) {
            var latest = Math.max(entry.revision(), published.revision());
            due.add(new Sighting.Retracted(entry.retraction(latest), mark.when()));
        } else {
            awaited.add(entry.awaitingRetraction());
        }
    }
}
