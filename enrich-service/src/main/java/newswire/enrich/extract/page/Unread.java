package newswire.enrich.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page's source that are nothing to read, in their order: scripts but JSON-LD, style sheets, drawings,
 * comments, links to what else a browser loads, further formats of pictures, {@link Menus}, {@link UnreadAttributes} and
 * {@link Blanks}. Goes from tag to tag as a parser does, and stays away from what is not plain. One instance goes through
 * one source once.
 */
final class Unread {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String ODD_COMMENT_END = "--!>";
    /** What a {@code link} is read for. */
    private static final WordGroups READ_LINKS = new WordGroups(List.of("canonical amphtml itemprop"));
    /** What a {@code source} has that is one of a picture's formats: pictures are read by their {@code img}. */
    private static final WordGroups SETS = new WordGroups(List.of("srcset"));

    private final String source;
    private final Contents contents;
    private final UnreadAttributes attributes;
    private final Blanks blanks;
    private final Menus menus;
    private final boolean keepsTags;
    private int at;

    private Unread(String source, boolean keepsTags) {
        this.source = source;
        this.contents = new Contents(source);
        this.attributes = new UnreadAttributes(source);
        this.blanks = new Blanks(source);
        this.menus = new Menus(source, contents);
        this.keepsTags = keepsTags;
    }

    /** All that is nothing to read. */
    static Unread in(String source) {
        return new Unread(source, false);
    }

    /** No more than what scripts, style sheets and drawings hold. */
    static Unread contentsIn(String source) {
        return new Unread(source, true);
    }

    /** The next part, null when there is none. */
    @Nullable
    Gap next() {
        Gap found = attribute();
        while (found == null && at < source.length()) {
            found = markup();
            found = found == null ? attribute() : found;
        }
        return found;
    }

    private @Nullable Gap attribute() {
        Gap found = attributes.next();
        while (found != null && keepsTags) {
            found = attributes.next();
        }
        at = Math.max(at, attributes.at());
        if (found == null && blanks.isTagOpen()) {
            blanks.tagEnds(attributes.tagEnd());
        }
        return found;
    }

    private @Nullable Gap markup() {
        int open = source.indexOf('<', at);
        char sign = open < 0 || open + 1 == source.length() ? ' ' : source.charAt(open + 1);
        if (Markup.isLetter(sign)) {
            return element(open);
        }
        if (sign == '/') {
            return closing(open);
        }
        if (sign == '!' && source.startsWith(COMMENT, open)) {
            return comment(open);
        }
        int end = sign == '!' || sign == '?' ? source.indexOf('>', open) : open;
        at = end < 0 ? source.length() : end + 1;
        return null;
    }

    private @Nullable Gap closing(int open) {
        int afterName = Markup.afterName(source, open + 2);
        TagName name = TagName.in(source, open + 2, afterName);
        Gap blank = blank(open, name.line());
        if (blank == null) {
            menus.note(name, false);
            int end = source.indexOf('>', afterName);
            at = end < 0 ? source.length() : end + 1;
            blanks.tagBegins(name.line());
            blanks.tagEnds(at);
        }
        return blank;
    }

    /** The white space before a tag, null when there is none, or it parts something. */
    private @Nullable Gap blank(int open, boolean beforeLine) {
        Gap found = keepsTags ? null : blanks.before(open, beforeLine);
        at = found == null ? at : open;
        return found;
    }

    private @Nullable Gap comment(int open) {
        Gap blank = blank(open, false);
        if (blank != null) {
            return blank;
        }
        int end = source.indexOf(COMMENT_END, open + 2);
        int odd = end < open + COMMENT.length() ? -1 : source.indexOf(ODD_COMMENT_END, open + COMMENT.length(), end);
        if (end < 0 || odd >= 0) {
            at = end < 0 ? source.length() : odd + ODD_COMMENT_END.length();
            return null;
        }
        at = end + COMMENT_END.length();
        return whole(open);
    }

    private @Nullable Gap element(int open) {
        int afterName = Markup.afterName(source, open + 1);
        TagName tag = TagName.in(source, open + 1, afterName);
        String name = tag.special();
        Gap blank = blank(open, tag.line());
        if (blank != null) {
            return blank;
        }
        at = afterName;
        if (name == null) {
            menus.note(tag, true);
            enter(tag.line());
            return null;
        }
        switch (name) {
            case "nav", "footer" -> {
                return menu(name, afterName);
            }
            case "link", "source" -> {
                return empty(open, name);
            }
            case "script", "style", "svg" -> {
                return holder(open, name);
            }
            default -> at = contents.endOfText(afterName, name);
        }
        return null;
    }

    private void enter(boolean line) {
        attributes.enter(at);
        blanks.tagBegins(line);
    }

    /** What a menu holds; its own tags stay, for they part what is around them. */
    private @Nullable Gap menu(String name, int afterName) {
        Gap content = keepsTags ? null : menus.content(name, afterName);
        if (content == null) {
            enter(true);
            return null;
        }
        blanks.tagBegins(true);
        blanks.tagEnds(content.from());
        at = content.to();
        return content;
    }

    /** A tag of an element that never has content, where nobody reads it. */
    private @Nullable Gap empty(int open, String name) {
        int end = contents.tagEnd(at);
        boolean unread =
                end > 0 && (name.equals("link") ? READ_LINKS.in(source, at, end) == 0 : SETS.in(source, at, end) != 0);
        if (!unread) {
            enter(false);
            return null;
        }
        at = end;
        return whole(open);
    }

    private @Nullable Gap holder(int open, String name) {
        int content = contents.after(at);
        int close = content < 0 || contents.isJson(at, content) ? -1 : contents.close(content, name);
        if (close >= 0) {
            at = close + Contents.CLOSING.length() + name.length() + 1;
            return keepsTags && close > content ? new Gap(content, close) : whole(open);
        }
        if (name.equals("svg")) {
            enter(false);
        } else {
            at = contents.endOfText(at, name);
        }
        return null;
    }

    /** All from here to where we are, unless tags are kept, or what stands before it would be read with what follows. */
    private @Nullable Gap whole(int from) {
        char before = from == 0 ? '>' : source.charAt(from - 1);
        if (keepsTags || before == '<' || before == '&' || isInTag(from)) {
            return null;
        }
        blanks.leaveOut(from, at);
        return new Gap(from, at);
    }

    /** Whether the last tag goes on here, for want of its end. */
    private boolean isInTag(int place) {
        int tag = attributes.at();
        return tag > 0 && source.indexOf('>', tag, place) < 0;
    }
}
