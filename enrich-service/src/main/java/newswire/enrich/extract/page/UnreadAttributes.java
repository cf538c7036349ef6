package newswire.enrich.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that are for a page's own scripts, and sizes of pictures: a quarter of all attributes on news pages, and
 * nothing that is read here. Of a tag that is not plain those that follow are kept.
 */
final class UnreadAttributes implements Gaps {

    private static final int MAX_BEFORE = 2_000;
    private static final int MAX_LENGTH = 100_000;
    private static final String OWN = "data-";
    /** Most tags with any of these attributes have one that begins so, after a space. */
    private static final String SIGN = " " + OWN;

    private static final List<String> SIZES = List.of("srcset", "sizes");
    private static final List<String> READ = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-url",
            "data-caption",
            "data-testid",
            "data-component",
            "data-component-name",
            "data-type");

    private final String source;
    /** Where to go on: in the tag that is being read, when more of its attributes follow there. */
    private int at;
    /** No tag opens shortly before this place: it is not looked for there again. */
    private int clear;

    UnreadAttributes(String source) {
        this.source = source;
    }

    @Override
    public @Nullable Gap between(int from, int to) {
        Gap found = at > 0 && at == from ? inTag(to) : null;
        at = Math.max(at, from);
        while (found == null) {
            int sign = at < to ? source.indexOf(SIGN, at, to) : -1;
            if (sign < 0) {
                at = to;
                return null;
            }
            int attributes = attributes(sign, from);
            at = attributes < 0 ? sign + 1 : attributes;
            found = attributes < 0 ? null : inTag(to);
            at = Math.max(at, found == null ? sign + 1 : at);
        }
        return found;
    }

    /** Where the attributes begin of the tag that this is part of, -1 when it is not plain that there is one. */
    private int attributes(int inside, int place) {
        int least = Math.max(Math.max(place, clear), inside - MAX_BEFORE);
        int open = inside;
        while (open >= least && source.charAt(open) != '<') {
            open--;
        }
        if (open < least) {
            clear = inside;
            return -1;
        }
        int end = open + 1;
        while (end < inside && isOfName(source.charAt(end))) {
            end++;
        }
        return end > open + 1 && isSpace(source.charAt(end)) ? end : -1;
    }

    /** The next attribute of the tag that is not read, null when there is none or the tag is not plain. */
    private @Nullable Gap inTag(int end) {
        int limit = Math.min(end, at + MAX_LENGTH);
        while (at < limit) {
            int before = at;
            int name = afterSpaces(before, limit);
            int nameEnd = name;
            while (nameEnd < limit && isOfName(source.charAt(nameEnd))) {
                nameEnd++;
            }
            int after = name == nameEnd ? limit : afterValue(nameEnd, limit);
            char following = after < limit ? source.charAt(after) : '<';
            if (following != '>' && following != '/' && !isSpace(following)) {
                return null;
            }
            at = after;
            if (isUnread(name, nameEnd)) {
                return new Gap(following == '/' ? before + 1 : before, at, true);
            }
        }
        return null;
    }

    private int afterSpaces(int from, int limit) {
        int to = from;
        while (to < limit && isSpace(source.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Where an attribute ends whose name ends here, the limit when that is not plain. */
    private int afterValue(int nameEnd, int limit) {
        int equals = afterSpaces(nameEnd, limit);
        if (equals >= limit || source.charAt(equals) != '=') {
            return nameEnd;
        }
        int value = afterSpaces(equals + 1, limit);
        char mark = value < limit ? source.charAt(value) : '<';
        if (mark == '"' || mark == '\'') {
            int close = value + 1 < limit ? source.indexOf(mark, value + 1, limit) : -1;
            return close < 0 ? limit : close + 1;
        }
        int end = value;
        while (end < limit && isUnquoted(source.charAt(end))) {
            end++;
        }
        return end > value ? end : limit;
    }

    private boolean isUnread(int name, int end) {
        if (!source.regionMatches(true, name, OWN, 0, OWN.length())) {
            return isAmong(SIZES, name, end);
        }
        return !isAmong(READ, name, end);
    }

    private boolean isAmong(List<String> names, int from, int end) {
        for (String name : names) {
            if (name.length() == end - from && source.regionMatches(true, from, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\u000b';
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_:.@".indexOf(c) >= 0;
    }

    private static boolean isUnquoted(char c) {
        return c > ' ' && "\"'`=<>".indexOf(c) < 0;
    }
}
