package newswire.enrich.extract.page;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page that has been read.
 *
 * @param cut whether the page was longer than is read
 */
public record Page(
        Document document,
        Metas metas,
        StructuredData structured,
        @Nullable URI url,
        boolean cut) {}
