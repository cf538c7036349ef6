package newswire.enrich.extract.metadata;

import java.util.Locale;
import newswire.enrich.extract.StoryKind;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What sort of page it is, by what it declares and by how much running text it has. */
public final class Kinds {

    private static final int FEW_WORDS = 60;

    private Kinds() {}

    /** The kind of a page whose body is this text. */
    public static StoryKind of(Page page, String text, boolean paywalled) {
        StructuredData data = page.structured();
        int words = Words.count(text);
        String ogType = page.metas().first("og:type");
        String declared = ogType == null ? "" : ogType.toLowerCase(Locale.ROOT);
        boolean article = !data.articles().isEmpty() || declared.equals("article");
        if (data.hasType("liveblogposting")) {
            return StoryKind.liveBlog;
        }
        if (words < FEW_WORDS && (declared.startsWith("video") || !article && data.hasType("videoobject"))) {
            return StoryKind.video;
        }
        if (words < FEW_WORDS && data.hasType("imagegallery", "mediagallery")) {
            return StoryKind.gallery;
        }
        if (paywalled && words < 3 * FEW_WORDS) {
            return StoryKind.stub;
        }
        if (words == 0) {
            return StoryKind.none;
        }
        if (!article && data.hasType("collectionpage", "itemlist")) {
            return StoryKind.listing;
        }
        return StoryKind.article;
    }

    /** Whether the publisher marks the page as not free; null when it says nothing. */
    public static @Nullable Boolean free(Page page) {
        for (JsonNode object : page.structured().articles()) {
            String free = StructuredData.string(object, "isAccessibleForFree");
            if (free != null) {
                return !free.equalsIgnoreCase("false") && !free.equals("0");
            }
        }
        String tier = page.metas().first("article:content_tier");
        return tier == null ? null : !tier.equalsIgnoreCase("locked");
    }
}
