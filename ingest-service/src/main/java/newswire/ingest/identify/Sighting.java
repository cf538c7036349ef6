package newswire.ingest.identify;

import java.time.Instant;
import java.util.List;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a document's entry, or the mark of a deleted one, turns out to be.
 *
 * @param known what to remember of it once it is dealt with
 */
public sealed interface Sighting {

    KnownEntry known();

    /**
     * The entry is to be published: an article not seen before, or the next revision of one.
     *
     * @param changed the parts that differ from the revision before; empty on a first one and where it is not known
     */
    record Fresh(ParsedEntry entry, KnownEntry known, List<String> changed) implements Sighting {}

    /** Nothing to publish: the entry is as it was, or another feed of the site publishes the article. */
    record Seen(ParsedEntry entry, KnownEntry known) implements Sighting {}

    /**
     * The publisher has taken the article back (RFC 6721).
     *
     * @param statedAt when, as the document says
     */
    record Retracted(KnownEntry known, @Nullable Instant statedAt) implements Sighting {}
}
