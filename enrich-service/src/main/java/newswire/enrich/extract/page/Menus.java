package newswire.enrich.extract.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What menus hold that stand outside of articles: an element {@code nav} or {@code footer} of many links, without a heading of the
 * page or a trail to where the page stands, the {@code nav} without a paragraph. Many of a news page's lines are there, and none is of its story. What
 * is not plain is no menu. One instance goes through one source once.
 */
final class Menus {

    /** A trail or a list of tags has fewer links. */
    private static final int MIN_LINKS = 9;

    private static final String FOOTER = "footer";
    private static final String COMMENT_END = "-->";
    private static final String ODD_COMMENT_END = "--!>";

    /** What may hold a story, or say what it is about. */
    private static final Set<String> TELLING =
            Set.of("h1", "article", "main", "time", "table", "blockquote", "figure", "iframe", "noscript");
    /** Elements whose text may look like anything, and is not known to be for browsers alone. */
    private static final Set<String> OPAQUE =
            Set.of("title", "textarea", "xmp", "noembed", "noframes", "plaintext", "template", "math");

    /** What scripts, style sheets and drawings are called. */
    private static final Set<String> LOADED = Set.of("script", "style", "svg");
    /** Elements whose attributes tell of where they lead. */
    private static final Set<String> ENTRIES = Set.of("a", "button");

    private static final Names KNOWN = new Names(Stream.of(TELLING, OPAQUE, LOADED, ENTRIES, Set.of("p", "nav", FOOTER))
            .flatMap(Set::stream)
            .toArray(String[]::new));
    /** Elements whose attributes have such words say what a page is about. */
    private static final WordGroups TELLING_WORDS =
            new WordGroups(List.of("crumb |tag| tags topic author byline itemprop itemscope"));

    private static final int MAX_ATTRIBUTES = 500;
    /** The lines of a {@code nav} are shorter; a footer may have paragraphs. */
    private static final int MAX_LINE = 150;

    private final String source;
    private final Contents contents;
    /** How many articles are open. */
    private int articles;
    /** Up to here it is known that there is no menu. */
    private int known;

    Menus(String source, Contents contents) {
        this.source = source;
        this.contents = contents;
    }

    /** Notes that an element of this name begins, or ends. */
    void note(TagName name, boolean begins) {
        if (name.story()) {
            articles = begins ? articles + 1 : Math.max(0, articles - 1);
        }
    }

    /** What a menu of this name holds, which ends here, null when this is none. */
    @Nullable
    Gap content(String menu, int afterName) {
        int from = articles > 0 || afterName < known ? -1 : contents.after(afterName);
        int to = from < 0 || tells(afterName, from) ? -1 : end(menu, from);
        return to < 0 ? null : new Gap(from, to);
    }

    /** Where the closing tag of a menu begins, -1 when it is none. */
    private int end(String menu, int from) {
        int depth = 1;
        int links = 0;
        int at = from;
        while (at >= 0) {
            int tag = source.indexOf('<', at);
            known = tag < 0 ? source.length() : tag;
            if (tag < 0 || tag + 1 == source.length()) {
                return -1;
            }
            boolean closing = source.charAt(tag + 1) == '/';
            int nameEnd = Markup.afterName(source, closing ? tag + 2 : tag + 1);
            String name = KNOWN.in(source, closing ? tag + 2 : tag + 1, nameEnd);
            if (!menu.equals(FOOTER) && ("p".equals(name) || tag - Markup.afterSpaces(source, at) > MAX_LINE)) {
                return -1;
            }
            if (menu.equals(name)) {
                depth += closing ? -1 : 1;
            }
            if (depth == 0) {
                return links >= MIN_LINKS ? tag : -1;
            }
            links += "a".equals(name) && !closing ? 1 : 0;
            at = closing ? contents.tagEnd(nameEnd) : afterTag(tag, name, nameEnd);
        }
        return -1;
    }

    /** Where an opening tag ends, with its content when nobody reads that; -1 when that is not plain, or tells of the page. */
    private int afterTag(int tag, @Nullable String name, int nameEnd) {
        if (source.startsWith("!--", tag + 1)) {
            int end = source.indexOf(COMMENT_END, tag);
            boolean odd = end < 0 || source.indexOf(ODD_COMMENT_END, tag, end) >= 0;
            return odd ? -1 : end + COMMENT_END.length();
        }
        boolean odd = nameEnd == tag + 1 || name != null && (TELLING.contains(name) || OPAQUE.contains(name));
        int end = odd ? -1 : contents.tagEnd(nameEnd);
        if (end < 0 || name != null && ENTRIES.contains(name)) {
            return end;
        }
        if (name == null || !LOADED.contains(name)) {
            return tells(nameEnd, end) ? -1 : end;
        }
        boolean empty = source.charAt(end - 2) == '/';
        return empty ? end : contents.isJson(nameEnd, end) ? -1 : contents.close(end, name);
    }

    private boolean tells(int from, int to) {
        return to - from > 2 && TELLING_WORDS.in(source, from, Math.min(to, from + MAX_ATTRIBUTES)) != 0;
    }
}
