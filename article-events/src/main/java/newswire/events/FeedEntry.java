package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its feed states it, whatever the feed's format. HTML is as found, not sanitised.
 *
 * @param guid the entry's identifier, as stated
 * @param link absolute URL of the article
 * @param title plain text
 * @param published when the feed says that it was published
 * @param updated when the feed says that it was last changed
 * @param summaryHtml the short text
 * @param contentHtml the long text
 * @param language the language that entry or feed claims, a BCP 47 tag as stated
 * @param truncated {@code true} when summary or content was cut to the size that an event can carry, absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedEntry(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        List<Person> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String summaryHtml,
        @Nullable String contentHtml,
        List<Category> categories,
        List<Enclosure> enclosures,
        @Nullable String language,
        @Nullable Boolean truncated) {

    public FeedEntry {
        authors = Absent.toEmpty(authors);
        categories = Absent.toEmpty(categories);
        enclosures = Absent.toEmpty(enclosures);
    }

    /** A person as the feed names them; at least one part is present. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String uri) {}

    /**
     * A category that the publisher filed the entry under.
     *
     * @param term the category itself
     * @param scheme the vocabulary that it is from, mostly a URI
     * @param label the term in words
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Category(
            String term, @Nullable String scheme, @Nullable String label) {}

    /**
     * A file that belongs to the entry.
     *
     * @param type media type, as stated
     * @param length bytes, as stated
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Enclosure(
            String url, @Nullable String type, @Nullable Long length) {}
}
