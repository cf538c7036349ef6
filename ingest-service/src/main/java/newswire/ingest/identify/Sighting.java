package newswire.ingest.identify;

import newswire.ingest.parse.ParsedEntry;

/**
 * What a document's entry turns out to be.
 *
 * @param known what to remember of it once it is dealt with
 */
public sealed interface Sighting {

    KnownEntry known();

    /** The entry is to be published: an article not seen before, or the next revision of one. */
    record Fresh(ParsedEntry entry, KnownEntry known) implements Sighting {}

    /** Nothing to publish: the entry is as it was, or another feed of the site publishes the article. */
    record Seen(KnownEntry known) implements Sighting {}
}
