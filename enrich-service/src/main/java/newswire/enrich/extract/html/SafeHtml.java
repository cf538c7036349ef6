package newswire.enrich.extract.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The last word on what gets out: text, its structure, links and pictures over http, and nothing that acts, fetches in
 * secret, or looks like something else.
 */
final class SafeHtml {

    private static final Safelist SAFE = Safelist.none()
            .addTags("p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "br", "hr")
            .addTags("table", "tbody", "tr", "td", "th", "figure", "figcaption", "img", "a")
            .addTags("em", "strong", "b", "i", "u", "s", "code", "sub", "sup", "q", "cite", "abbr", "mark", "small")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addProtocols("a", "href", "http", "https")
            .addProtocols("img", "src", "http", "https");

    private SafeHtml() {}

    /** The inside of {@code story} with what is safe of it, addresses made absolute by {@code base}. */
    static String of(Element story, String base) {
        Document dirty = Document.createShell(base);
        dirty.outputSettings().prettyPrint(false);
        dirty.body().append(story.html());
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.select("a:not([href])").unwrap();
        clean.select("img:not([src])").remove();
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false).charset("UTF-8"));
        return clean.body().html();
    }

    /** An empty element to write a story into. */
    static Element empty() {
        Document document = Jsoup.parse("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
