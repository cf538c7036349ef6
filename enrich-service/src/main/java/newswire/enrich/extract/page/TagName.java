package newswire.enrich.extract.page;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tag's name means to who goes through a page's source, looked up once.
 *
 * @param special the name of an element that may be left out, or whose text may look like anything; null for any other
 * @param line whether browsers, and the parser's own text, make a line of the element
 * @param story whether the element may hold a story
 */
record TagName(@Nullable String special, boolean line, boolean story) {

    private static final TagName OTHER = new TagName(null, false, false);

    private static final Set<String> SPECIAL = Set.of(
            "link",
            "source",
            "script",
            "svg",
            "style",
            "title",
            "iframe",
            "textarea",
            "xmp",
            "noembed",
            "noframes",
            "plaintext",
            "nav",
            "footer");
    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "ul",
            "p",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "aside",
            "main",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ol",
            "td",
            "tr",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "table",
            "form",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "hr",
            "head",
            "body",
            "html");
    private static final Set<String> STORY = Set.of("article", "main");

    private static final Names NAMES = new Names(
            Stream.of(SPECIAL, LINES, STORY).flatMap(Set::stream).distinct().toArray(String[]::new));
    /** By their numbers among the names. */
    private static final TagName[] ALL =
            Arrays.stream(NAMES.all()).map(TagName::named).toArray(TagName[]::new);

    private static TagName named(String name) {
        return new TagName(SPECIAL.contains(name) ? name : null, LINES.contains(name), STORY.contains(name));
    }

    /** That of the name which makes up this part of a source. */
    static TagName in(String source, int from, int to) {
        int number = NAMES.number(source, from, to);
        return number < 0 ? OTHER : ALL[number];
    }
}
