package newswire.enrich.extract.page;

import java.io.Reader;
import java.net.URI;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads pages within bounds: longer pages are cut, deeper ones flattened. Thread-safe. */
public final class PageReader {

    static final int MAX_CHARACTERS = 6_000_000;
    static final int MAX_DEPTH = 400;

    /** Never fails; whatever is given comes out as a document. What is for scripts is not in it. */
    public Page read(String html, @Nullable URI url) {
        return read(html, url, Abridged::of);
    }

    /** As {@link #read(String, URI)}, with all attributes. */
    public Page readWithAttributes(String html, @Nullable URI url) {
        return read(html, url, Abridged::withAttributes);
    }

    private static Page read(String html, @Nullable URI url, Function<String, Reader> source) {
        boolean cut = html.length() > MAX_CHARACTERS;
        String kept = cut ? html.substring(0, MAX_CHARACTERS) : html;
        Document document = parser().parseInput(source.apply(kept), url == null ? "" : url.toString());
        Outline outline = new Outline(document);
        return new Page(
                kept, document, outline, new Metas(outline.metas()), new StructuredData(outline.scripts()), url, cut);
    }

    /** A page's document with what its scripts hold. */
    static Document whole(String source) {
        return parser().parseInput(source, "");
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }
}
