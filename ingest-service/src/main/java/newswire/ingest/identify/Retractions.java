package newswire.ingest.identify;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import newswire.ingest.parse.DeletedEntry;

/** Finds the articles that a document says are deleted (RFC 6721, section 3). */
public final class Retractions {

    private Retractions() {}

    /**
     * Each article, once, that this feed published, that is not yet retracted, and that the document does not show: an
     * entry that stands beside the mark of its own deletion has come back. Marks name entries by their guids, also in feeds
     * whose guids are not trusted; a guid that several entries have had, as one that counts places, names none then.
     */
    public static List<Sighting.Retracted> of(List<DeletedEntry> deleted, List<Sighting> shown, KnownEntries known) {
        var articles = shown.stream()
                .map(sighting -> sighting.known().articleId())
                .collect(Collectors.toCollection(HashSet::new));
        return deleted.stream()
                .<Sighting.Retracted>mapMulti((mark, retractions) -> {
                    var byGuid = known.byKey(NamedEntry.keyOfGuid(mark.ref()));
                    var entry = byGuid == null ? known.byGuid(mark.ref()) : byGuid;
                    if (entry != null && entry.owner() && !entry.retracted() && articles.add(entry.articleId())) {
                        retractions.accept(new Sighting.Retracted(entry.retraction(), mark.when()));
                    }
                })
                .toList();
    }
}
