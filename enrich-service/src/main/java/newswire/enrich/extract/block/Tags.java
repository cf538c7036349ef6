package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HTML's elements by their part in the flow of text. */
public final class Tags {

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

    /** What a block's own element may be, by its number among the features. */
    private static final List<String> PLACES = List.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "div",
            "td",
            "blockquote",
            "figcaption",
            "dd",
            "pre",
            "section",
            "article",
            "h5",
            "h6",
            "dt",
            "th");

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
            "title",
            "datalist",
            "picture",
            "source");
    /** Silent ones that show something to be looked at or heard. */
    private static final Set<String> SHOWING = Set.of("iframe", "video", "audio", "object", "embed");

    /** What a reader is to fill in. */
    private static final Set<String> FIELDS = Set.of("input", "textarea", "select");

    private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");
    private static final Set<String> LINKS = Set.of("a", "button");
    private static final Set<String> IMAGES = Set.of("img", "amp-img");

    /**
     * All that is to be known of an element by its name.
     *
     * @param breaks whether text before and within it are two
     * @param silent whether nothing in it is text to be read
     * @param shows whether it shows a video, a post or the like
     * @param telling its bit among {@link #TELLING}, 0 when it is none of them
     * @param place its number as the element that a block stands in, -1 when it is a rare one
     */
    record Tag(
            boolean breaks,
            boolean silent,
            boolean shows,
            boolean link,
            boolean emphasis,
            boolean image,
            boolean field,
            boolean lineBreak,
            boolean heading,
            int telling,
            int place) {}

    private static final Tag OTHER = tag("");
    private static final Map<String, Tag> KNOWN = known();

    private Tags() {}

    private static Map<String, Tag> known() {
        Map<String, Tag> known = new HashMap<>();
        for (Iterable<String> names :
                List.of(TELLING, PLACES, BREAKING, SILENT, LINKS, EMPHASIS, IMAGES, FIELDS, List.of("br"))) {
            names.forEach(name -> known.put(name, tag(name)));
        }
        return known;
    }

    private static Tag tag(String name) {
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return new Tag(
                BREAKING.contains(name),
                SILENT.contains(name),
                SHOWING.contains(name),
                LINKS.contains(name),
                EMPHASIS.contains(name),
                IMAGES.contains(name),
                FIELDS.contains(name),
                name.equals("br"),
                heading,
                bit(name),
                PLACES.indexOf(name));
    }

    /** An element's part by its lower-case name. */
    static Tag of(String name) {
        return KNOWN.getOrDefault(name, OTHER);
    }

    /** Whether browsers begin a new line at an element of this name. */
    public static boolean breaksText(String tag) {
        return of(tag).breaks();
    }

    /** Whether an element of this name has no text to read. */
    public static boolean isSilent(String tag) {
        return of(tag).silent();
    }

    static int bit(String tag) {
        int index = TELLING.indexOf(tag);
        return index < 0 ? 0 : 1 << index;
    }
}
