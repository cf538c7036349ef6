package newswire.enrich.extract.metadata;

import java.util.List;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Spaces;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The standfirst: the lines under the headline that say what the story is. */
public final class Standfirsts {

    private static final String SELECTOR =
            "[class*=standfirst], [class*=subtitle], [class*=sub-title], [class*=dek], [class*=article-summary], [itemprop=description]:not(meta)";

    private Standfirsts() {}

    /** The standfirst, null when the page has none. */
    public static @Nullable Found<String> of(Page page) {
        for (Element element : page.document().select(SELECTOR)) {
            String text = Labels.shortText(element);
            if (text != null && text.length() > 40) {
                return new Found<>(text, "standfirst");
            }
        }
        for (String name : List.of("og:description", "description", "twitter:description")) {
            String content = page.metas().first(name);
            if (content != null) {
                return new Found<>(plain(content), name);
            }
        }
        for (JsonNode article : page.structured().articles()) {
            String description = StructuredData.string(article, "description");
            if (description != null) {
                return new Found<>(plain(description), "json-ld");
            }
        }
        return null;
    }

    private static String plain(String content) {
        return Spaces.collapse(Parser.unescapeEntities(content, false));
    }
}
