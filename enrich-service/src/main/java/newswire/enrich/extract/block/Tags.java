package newswire.enrich.extract.block;

import java.util.List;
import java.util.Set;

/** HTML's elements by their part in the flow of text. */
final class Tags {

    /** Ancestors that tell something of the text within; the order is the order of bits and of features. */
    static final List<String> TELLING = List.of(
            "article",
            "main",
            "aside",
            "nav",
            "header",
            "footer",
            "figure",
            "table",
            "ul",
            "ol",
            "form",
            "button",
            "blockquote",
            "a",
            "section",
            "figcaption",
            "address",
            "details",
            "dl",
            "li",
            "p",
            "h1",
            "h2",
            "h3");

    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "section",
            "article",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "figure",
            "figcaption",
            "header",
            "footer",
            "aside",
            "main",
            "nav",
            "hr",
            "form",
            "fieldset",
            "body",
            "html",
            "address",
            "dd",
            "dt",
            "dl",
            "details",
            "summary",
            "center",
            "caption",
            "label",
            "legend",
            "menu",
            "dialog",
            "hgroup",
            "search");
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "select",
            "option",
            "head",
            "link",
            "meta",
            "math",
            "video",
            "audio",
            "map",
            "textarea",
            "datalist",
            "picture",
            "source");

    private Tags() {}

    static boolean breaksText(String tag) {
        return BREAKING.contains(tag);
    }

    static boolean isSilent(String tag) {
        return SILENT.contains(tag);
    }

    static int bit(String tag) {
        int index = TELLING.indexOf(tag);
        return index < 0 ? 0 : 1 << index;
    }
}
