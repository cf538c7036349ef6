package newswire.enrich.extract.page;

import org.jspecify.annotations.Nullable;

/**
 * Attributes that nobody asks for, as many on news pages are. Of a tag that is not plain those that follow are kept. Who
 * reads an attribute that is not among {@link #READ} has to add it there; a test finds who did not.
 */
final class UnreadAttributes {

    private static final int MAX_LENGTH = 100_000;

    private static final Names READ = new Names(
            "class",
            "href",
            "id",
            "src",
            "alt",
            "title",
            "style",
            "content",
            "name",
            "property",
            "rel",
            "type",
            "role",
            "value",
            "lang",
            "width",
            "height",
            "hidden",
            "datetime",
            "pubdate",
            "itemprop",
            "itemtype",
            "http-equiv",
            "cite",
            "data",
            "aria-hidden",
            "aria-label",
            "data-testid",
            "data-src",
            "data-type",
            "data-component",
            "data-component-name",
            "srcset",
            "data-srcset",
            "data-lazy-srcset",
            "data-original",
            "data-lazy-src",
            "data-url",
            "data-caption");

    /** Whether an attribute of this name is kept. */
    static boolean keep(String name) {
        return READ.in(name, 0, name.length()) != null;
    }

    private final String source;
    private int at;
    private boolean inTag;

    UnreadAttributes(String source) {
        this.source = source;
    }

    /** Goes to a tag, whose name ends here. */
    void enter(int afterName) {
        at = afterName;
        inTag = afterName < source.length() && Markup.isSpace(source.charAt(afterName));
    }

    /** How far the source has been looked at: to the end of the tag, or to where it is no longer plain. */
    int at() {
        return at;
    }

    /** Where the tag ends that has no more attributes, -1 when that is not plain. */
    int tagEnd() {
        int end = source.startsWith("/", at) ? at + 1 : at;
        return source.startsWith(">", end) ? end + 1 : -1;
    }

    /** The next one in the tag, null when there is none, or no more of it is plain. */
    @Nullable
    Gap next() {
        while (inTag) {
            int before = at;
            int name = Markup.afterSpaces(source, before);
            int nameEnd = Markup.afterName(source, name);
            int after = name == nameEnd ? source.length() : afterValue(nameEnd);
            char following = after < source.length() ? source.charAt(after) : '<';
            inTag = Markup.isSpace(following);
            if (!inTag && following != '>' && following != '/') {
                at = after < source.length() ? after : nameEnd;
                return null;
            }
            at = after;
            if (READ.in(source, name, nameEnd) == null) {
                return new Gap(following == '/' ? before + 1 : before, after);
            }
        }
        return null;
    }

    /** Where an attribute ends whose name ends here, where the source ends when that is not plain. */
    private int afterValue(int nameEnd) {
        int equals = Markup.afterSpaces(source, nameEnd);
        if (equals == source.length() || source.charAt(equals) != '=') {
            return nameEnd;
        }
        int value = Markup.afterSpaces(source, equals + 1);
        char mark = value < source.length() ? source.charAt(value) : '<';
        int limit = Math.min(source.length(), value + MAX_LENGTH);
        if (mark == '"' || mark == '\'') {
            int close = source.indexOf(mark, value + 1, limit);
            return close < 0 ? source.length() : close + 1;
        }
        int end = value;
        while (end < limit && isUnquoted(source.charAt(end))) {
            end++;
        }
        return end > value ? end : source.length();
    }

    private static boolean isUnquoted(char c) {
        return c > ' ' && "\"'`<>".indexOf(c) < 0;
    }
}
