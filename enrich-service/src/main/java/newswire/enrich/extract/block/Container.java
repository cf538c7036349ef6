package newswire.enrich.extract.block;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that breaks the flow of text, with what its ancestors are: the bits of {@link newswire.enrich.extract.page.ClassWords} and
 * {@link Tags} add up on the way down.
 */
public final class Container {

    private static final int MAX_KEY = 32;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    final Element element;
    final @Nullable Container parent;
    /** Its place among the page's containers; outer ones come before those within. */
    final int number;

    final String name;
    final Tags.Tag tag;
    /** Whether it is a heading, or stands in one. */
    final boolean heading;

    final int depth;
    final long ownWords;
    final long allWords;
    final long nearWords;
    final int ancestorTags;
    final boolean hidden;
    /** Shown as empty space. */
    final boolean invisible;

    private final long key;
    /** Pictures within, at any depth. */
    int images;
    /** Whether there is anything to fill in within, at any depth. */
    boolean asks;

    Container(int number, Element element, Tags.Tag tag, @Nullable Container parent, ElementSigns signs) {
        this.number = number;
        this.element = element;
        this.parent = parent;
        this.name = element.normalName();
        this.tag = tag;
        this.heading = tag.heading() || parent != null && parent.heading;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.ownWords = signs.groups;
        this.allWords = parent == null || depth <= 2 ? ownWords : parent.allWords | ownWords;
        this.nearWords = ownWords | above(parent, 3);
        this.ancestorTags = tag.telling() | (parent == null ? 0 : parent.ancestorTags);
        this.hidden = signs.hidden || parent != null && parent.hidden;
        this.invisible = signs.invisible || parent != null && parent.invisible;
        this.key = key(name, signs.classes);
    }

    private static long above(@Nullable Container from, int levels) {
        long words = 0;
        Container at = from;
        for (int i = 0; i < levels && at != null; i++) {
            words |= at.ownWords;
            at = at.parent;
        }
        return words;
    }

    /** The name and the first class as a number; numbers within the class are all the same, for they tell like from like. */
    private static long key(String name, String classes) {
        long key = name.hashCode();
        int from = 0;
        while (from < classes.length() && Character.isWhitespace(classes.charAt(from))) {
            from++;
        }
        if (from == classes.length()) {
            return key;
        }
        int length = name.length() + 1;
        boolean digit = false;
        for (int i = from; i < classes.length() && length < MAX_KEY && classes.charAt(i) > ' '; i++) {
            char c = classes.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit || !digit) {
                key = (key + 1) * MIX + (isDigit ? '#' : c);
                length++;
            }
            digit = isDigit;
        }
        return key;
    }

    /** The element by name and first class: a number that its likes share. */
    long likeness() {
        return key;
    }

    /** This element and up to three above it by name and first class: a number that those in like places share. */
    long path() {
        long path = key;
        Container at = parent;
        for (int i = 0; i < 3 && at != null; i++) {
            path = path * MIX + at.key + 1;
            at = at.parent;
        }
        return path;
    }

    @Nullable
    Container up(int levels) {
        Container at = this;
        for (int i = 0; i < levels && at != null; i++) {
            at = at.parent;
        }
        return at;
    }
}
