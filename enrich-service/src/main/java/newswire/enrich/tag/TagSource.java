package newswire.enrich.tag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taggers know of an article.
 *
 * @param title empty when there is none
 * @param standfirst empty when there is none
 * @param text the story, paragraphs parted by line feeds; empty when there is none
 * @param language BCP 47 primary tag, null when it is not known
 * @param section path of the publisher's sections, widest first
 * @param publisherTags the publisher's keywords, as stated
 */
public record TagSource(
        String title,
        String standfirst,
        String text,
        @Nullable String language,
        List<String> section,
        List<String> publisherTags,
        @Nullable Instant published) {

    private static final double SURE = 0.9;

    public TagSource {
        section = List.copyOf(section);
        publisherTags = List.copyOf(publisherTags);
    }

    /** Title and text alone. */
    public static TagSource of(String title, String text, @Nullable String language) {
        return new TagSource(title, "", text, language, List.of(), List.of(), null);
    }

    /**
     * A detected language as taggers take it. Names and tables of numbers are easily taken for a language other than
     * English; then rather none is given.
     */
    public static @Nullable String languageOf(String code, double confidence) {
        return code.equals("en") || confidence >= SURE ? code : null;
    }
}
