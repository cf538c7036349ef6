package newswire.enrich.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story and nothing but the story. What is not known is null or an empty list.
 *
 * @param authors people of the byline, in its order
 * @param agencies news agencies and desks named as authors
 * @param dateline the place the story was filed from
 * @param section path of the section, widest first
 * @param text the body as plain text, blocks parted by blank lines, less what is embedded; empty when there is none
 * @param language as the page or feed claims it, not detected
 * @param paywalled whether the publisher says that the page is not free
 * @param truncated whether the body is known to be cut short
 * @param provenance the source of each field, such as {@code json-ld}, {@code og:title}, {@code h1}, {@code byline},
 *     {@code entry}; key {@code text} says whether the body is the page's or the entry's, {@code kind}, {@code paywalled}
 *     and {@code truncated} what tells so
 */
public record Story(
        @Nullable String title,
        @Nullable String standfirst,
        List<Person> authors,
        List<String> agencies,
        @Nullable String dateline,
        @Nullable StatedTime published,
        @Nullable StatedTime modified,
        List<String> section,
        StoryKind kind,
        List<Block> blocks,
        String text,
        List<Image> images,
        List<String> publisherTags,
        @Nullable URI canonicalUrl,
        @Nullable URI ampUrl,
        @Nullable String language,
        boolean paywalled,
        boolean truncated,
        Map<String, String> provenance) {

    public Story {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
        section = List.copyOf(section);
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        publisherTags = List.copyOf(publisherTags);
        provenance = Map.copyOf(provenance);
    }
}
