package newswire.enrich.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What menus hold that stand outside of articles: an element {@code nav} or {@code footer} of many links, without a heading of the
 * page, a paragraph or a trail to where the page stands. A third of a news page's lines are there, and none is of its story. What
 * is not plain is no menu. One instance goes through one source once.
 */
final class Menus {

    /** A trail or a list of tags has fewer links. */
    private static final int MIN_LINKS = 9;

    static final Names MENUS = new Names("nav", "footer");

    private static final String COMMENT_END = "-->";

    /** What may hold a story, or say what it is about. */
    private static final Names TELLING =
            new Names("h1", "article", "main", "time", "table", "blockquote", "figure", "iframe", "noscript");
    /** Elements whose text may look like anything. */
    private static final Names OPAQUE = new Names(
            "script",
            "style",
            "svg",
            "title",
            "textarea",
            "xmp",
            "noembed",
            "noframes",
            "plaintext",
            "template",
            "math");

    private static final Names STORY = new Names("article", "main");
    private static final Names LINK = new Names("a");
    private static final Names PARAGRAPH = new Names("p");
    /** Elements whose attributes have such words say what a page is about. */
    private static final WordGroups TELLING_WORDS =
            new WordGroups(List.of("crumb |tag| tags topic author byline itemprop itemscope"));

    private static final int MAX_ATTRIBUTES = 500;
    /** A menu's lines are shorter; a footer may have paragraphs. */
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
    void note(int name, int nameEnd, boolean begins) {
        if (STORY.in(source, name, nameEnd) != null) {
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
        int depth = 0;
        int links = 0;
        int at = from;
        while (at >= 0) {
            int tag = source.indexOf('<', at);
            known = tag < 0 ? source.length() : tag;
            if (tag < 0 || tag + 1 == source.length() || mayBeOfStory(menu, at, tag)) {
                return -1;
            }
            boolean closing = source.charAt(tag + 1) == '/';
            int name = closing ? tag + 2 : tag + 1;
            int nameEnd = Markup.afterName(source, name);
            boolean same = menu.equals(MENUS.in(source, name, nameEnd));
            if (same && closing && depth-- == 0) {
                return links >= MIN_LINKS ? tag : -1;
            }
            depth += same && !closing ? 1 : 0;
            boolean link = LINK.in(source, name, nameEnd) != null;
            links += link && !closing ? 1 : 0;
            at = afterTag(tag, name, nameEnd, closing || link);
        }
        return -1;
    }

    private boolean mayBeOfStory(String menu, int from, int tag) {
        boolean footer = menu.equals("footer");
        return !footer
                && (tag - Markup.afterSpaces(source, from) > MAX_LINE
                        || PARAGRAPH.in(source, tag + 1, Markup.afterName(source, tag + 1)) != null);
    }

    /** Where a tag ends, with its content when nobody reads that; -1 when that is not plain, or tells of the page. */
    private int afterTag(int tag, int name, int nameEnd, boolean bare) {
        if (source.startsWith("!--", tag + 1)) {
            int end = source.indexOf(COMMENT_END, tag);
            return end < 0 ? -1 : end + COMMENT_END.length();
        }
        int end = name == nameEnd || TELLING.in(source, name, nameEnd) != null ? -1 : contents.tagEnd(nameEnd);
        if (end < 0 || !bare && tells(nameEnd, end)) {
            return -1;
        }
        String opaque = bare ? null : OPAQUE.in(source, name, nameEnd);
        if (opaque == null || source.charAt(end - 2) == '/') {
            return end;
        }
        boolean isRead = !opaque.equals("svg") && !opaque.equals("style") && !opaque.equals("script");
        return isRead || contents.isJson(nameEnd, end) ? -1 : contents.close(end, opaque);
    }

    private boolean tells(int from, int to) {
        return TELLING_WORDS.in(source.substring(from, to), MAX_ATTRIBUTES) != 0;
    }
}
