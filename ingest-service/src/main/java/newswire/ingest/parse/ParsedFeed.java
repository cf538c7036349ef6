package newswire.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed and its entries. Text that can be missing is null, never blank; lists are never null and can't be changed.
 *
 * @param format the wire format, told by root element and version
 * @param decoding how bytes became text
 * @param damage what was wrong with the document, a line of text each, at most 20; empty when it was well-formed
 * @param id Atom {@code id} or {@code dc:identifier}
 * @param title plain text, white space folded
 * @param titleAsStated the title as HTML, with the markup that the publisher put into it
 * @param link the page that the feed belongs to, absolute
 * @param selfLink where the feed says that it lives, absolute; the topic of a WebSub subscription
 * @param hubs WebSub hubs, absolute, in document order
 * @param description subtitle or description as HTML
 * @param rights copyright as HTML
 * @param language as stated, in the spelling of BCP 47
 * @param generator name of the software that made the feed
 * @param hints what the publisher asks of pollers
 * @param entries in document order, at most {@link FeedParser#MAX_ENTRIES}
 * @param entriesLeftOut how many entries lay beyond that bound
 * @param deleted entries withdrawn by the publisher
 */
public record ParsedFeed(
        FeedFormat format,
        Decoding decoding,
        List<String> damage,
        @Nullable String id,
        @Nullable String title,
        @Nullable String titleAsStated,
        @Nullable String link,
        @Nullable String selfLink,
        List<String> hubs,
        @Nullable String description,
        @Nullable String rights,
        @Nullable String language,
        List<Person> authors,
        List<Person> contributors,
        List<Category> categories,
        @Nullable FeedImage image,
        @Nullable String icon,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String generator,
        PollingHints hints,
        List<ParsedEntry> entries,
        int entriesLeftOut,
        List<DeletedEntry> deleted) {

    /** Whether the document was damaged, so that something of it may be missing. */
    public boolean recovered() {
        return !damage.isEmpty();
    }

    /** A feed of which nothing has arrived. */
    static ParsedFeed empty(Decoding decoding, List<String> damage) {
        return new ParsedFeed(
                FeedFormat.UNKNOWN,
                decoding,
                damage,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                PollingHints.NONE,
                List.of(),
                0,
                List.of());
    }
}
