package newswire.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article, cleaned and tagged. What could not be found is absent.
 *
 * @param id the id of the {@link RawArticle} that it was made from
 * @param revision the revision of that raw article
 * @param url where the article was found
 * @param canonicalUrl the URL that the page declares as its own
 * @param site registrable domain of the feed
 * @param title plain text, without the site's name
 * @param standfirst the sentence or two between headline and story
 * @param authors people and agencies of the byline, in its order
 * @param dateline the place that the story was filed from
 * @param section path of sections from the site's root down to the article
 * @param kind what the page is, e.g. {@code article}, {@code liveBlog}, {@code gallery}
 * @param text the story: its blocks' texts, parted by blank lines
 * @param blocks the story in order, block by block
 * @param publisherTags the publisher's own keywords, as stated
 * @param wordCount words of {@code text}
 * @param provenance for each field above, where it was found, e.g. {@code json-ld}, {@code entry}
 * @param enricherVersion version of the enrichment that made this event
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EnrichedArticle(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String canonicalUrl,
        String site,
        FeedReference feed,
        @Nullable String title,
        @Nullable String standfirst,
        List<Author> authors,
        @Nullable String dateline,
        @Nullable Instant publishedAt,
        @Nullable Instant modifiedAt,
        List<String> section,
        String kind,
        @Nullable String text,
        List<Block> blocks,
        List<Image> images,
        List<String> publisherTags,
        @Nullable Language language,
        int wordCount,
        Map<String, String> provenance,
        Instant enrichedAt,
        String enricherVersion) {

    public EnrichedArticle {
        authors = Absent.toEmpty(authors);
        section = Absent.toEmpty(section);
        blocks = Absent.toEmpty(blocks);
        images = Absent.toEmpty(images);
        publisherTags = Absent.toEmpty(publisherTags);
        provenance = Absent.toEmpty(provenance);
    }

    /** One name of the byline. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Author(String name) {}

    /**
     * A piece of the story.
     *
     * @param type e.g. {@code paragraph}, {@code subheading}, {@code quotation}, {@code listItem}
     * @param text plain text
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Block(String type, String text) {}

    /**
     * An image of the story.
     *
     * @param url absolute URL; absent where only the caption is left, as on a printed page
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Image(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String credit) {}

    /**
     * The language of the text.
     *
     * @param code BCP 47 tag
     * @param confidence from 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Language(String code, double confidence) {}
}
