package newswire.ingest.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. Text that can be missing is null, never blank; lists are never null and can't be changed.
 *
 * @param guid the publisher's identifier, as stated
 * @param guidIsPermalink whether the publisher says that {@code guid} is the address of the entry
 * @param link address of the article, absolute, {@code http} or {@code https} where the feed gives one
 * @param title plain text, white space folded
 * @param titleAsStated the title as HTML, with the markup that the publisher put into it
 * @param authors in the order stated
 * @param published when it first appeared; null when unstated or unreadable
 * @param updated when it last changed
 * @param publishedAsStated the words behind {@code published}, also when they could not be read
 * @param updatedAsStated the words behind {@code updated}
 * @param datedAhead whether a date lies more than a day after the moment of parsing; the date is kept as stated
 * @param summaryHtml short form, HTML as stated with addresses made absolute; not sanitised
 * @param contents full forms, the one to prefer first; not sanitised
 * @param language of the entry itself, else of the feed
 * @param comments address of the comments page
 * @param source the feed that the entry was taken from
 * @param image address of the picture that stands for the entry
 */
public record ParsedEntry(
        @Nullable String guid,
        boolean guidIsPermalink,
        @Nullable String link,
        @Nullable String title,
        @Nullable String titleAsStated,
        List<Person> authors,
        List<Person> contributors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String publishedAsStated,
        @Nullable String updatedAsStated,
        boolean datedAhead,
        @Nullable String summaryHtml,
        List<Content> contents,
        List<Category> categories,
        List<Enclosure> enclosures,
        @Nullable String language,
        @Nullable String comments,
        @Nullable Source source,
        @Nullable FeedImage image,
        @Nullable String rights) {

    /** This entry with what its feed says, where the entry itself says nothing. */
    public ParsedEntry withDefaults(@Nullable String feedLanguage, List<Person> feedAuthors) {
        boolean needsLanguage = language == null && feedLanguage != null;
        boolean needsAuthors = authors.isEmpty() && !feedAuthors.isEmpty();
        if (!needsLanguage && !needsAuthors) {
            return this;
        }
        return new ParsedEntry(
                guid,
                guidIsPermalink,
                link,
                title,
                titleAsStated,
                needsAuthors ? feedAuthors : authors,
                contributors,
                published,
                updated,
                publishedAsStated,
                updatedAsStated,
                datedAhead,
                summaryHtml,
                contents,
                categories,
                enclosures,
                needsLanguage ? feedLanguage : language,
                comments,
                source,
                image,
                rights);
    }
}
