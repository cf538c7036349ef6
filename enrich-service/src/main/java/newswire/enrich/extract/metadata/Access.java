package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether readers get a story whole: what its publisher says, and what is missing. */
public final class Access {

    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private Access() {}

    /**
     * That the publisher says that the page is not free, and where; null when it is, or nothing is said.
     *
     * @param worded whether its text says so, which counts where nothing else says anything
     */
    public static @Nullable Found<Boolean> paywalled(Page page, boolean worded) {
        for (JsonNode object : page.structured().articles()) {
            String free = StructuredData.string(object, "isAccessibleForFree");
            if (free != null) {
                return isNo(free) ? new Found<>(true, "json-ld") : null;
            }
        }
        for (JsonNode object : page.structured().objects()) {
            String free = StructuredData.string(object, "isAccessibleForFree");
            if (free != null && isNo(free) && StructuredData.types(object).contains("webpageelement")) {
                return new Found<>(true, "json-ld");
            }
        }
        String tier = page.metas().first("article:content_tier");
        if (tier != null) {
            return tier.equalsIgnoreCase("locked") ? new Found<>(true, "article:content_tier") : null;
        }
        for (Element element : page.outline().withProperty("isAccessibleForFree")) {
            String free = element.hasAttr("content") ? element.attr("content") : element.text();
            return isNo(free) ? new Found<>(true, "itemprop") : null;
        }
        return worded ? new Found<>(true, "wording") : null;
    }

    private static boolean isNo(String free) {
        String said = free.strip().toLowerCase(Locale.ROOT);
        return said.endsWith("false") || said.equals("0") || said.equals("no");
    }

    /** That the body is cut short, and by what that is known; null when nothing says so. */
    public static @Nullable Found<Boolean> truncated(Page page, List<Block> body, int words, boolean paywalled) {
        if (page.cut()) {
            return new Found<>(true, "size of the page");
        }
        if (body.isEmpty()) {
            return null;
        }
        for (JsonNode article : page.structured().articles()) {
            String stated = StructuredData.string(article, "wordCount");
            if (stated != null && COUNT.matcher(stated).matches()) {
                return Integer.parseInt(stated) > 2 * words ? new Found<>(true, "json-ld") : null;
            }
        }
        if (words >= Kinds.STUB_WORDS) {
            return null;
        }
        String last = body.getLast().text();
        if (last.endsWith("…") || last.endsWith("...")) {
            return new Found<>(true, "text");
        }
        return paywalled ? new Found<>(true, "paywall") : null;
    }
}
