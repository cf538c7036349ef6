package newswire.enrich.extract.page;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page that has been read.
 *
 * @param source what was parsed
 * @param outline its telling elements
 * @param cut whether the page was longer than is read
 */
public record Page(
        String source,
        Document document,
        Outline outline,
        Metas metas,
        StructuredData structured,
        @Nullable URI url,
        boolean cut) {

    /** The page after elements were taken out of its document. */
    public Page outlinedAgain() {
        return new Page(source, document, new Outline(document), metas, structured, url, cut);
    }
}
