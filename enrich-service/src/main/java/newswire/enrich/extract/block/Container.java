package newswire.enrich.extract.block;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that breaks the flow of text, with what its ancestors are: the bits of {@link ClassWords} and
 * {@link Tags} add up on the way down.
 */
public final class Container {

    final Element element;
    final @Nullable Container parent;
    final String tag;
    final String pathKey;
    final int depth;
    final long ownWords;
    final long allWords;
    final long nearWords;
    final int ancestorTags;
    final boolean hidden;
    /** Pictures within, at any depth. */
    int images;

    Container(Element element, @Nullable Container parent, long ownWords, boolean hidden) {
        this.element = element;
        this.parent = parent;
        this.tag = element.normalName();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.ownWords = ownWords;
        this.allWords = parent == null || depth <= 2 ? ownWords : parent.allWords | ownWords;
        this.nearWords = ownWords | above(parent, 3);
        this.ancestorTags = Tags.bit(tag) | (parent == null ? 0 : parent.ancestorTags);
        this.hidden = hidden || parent != null && parent.hidden;
        this.pathKey = key(element, tag);
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

    private static String key(Element element, String tag) {
        String classes = element.hasAttr("class") ? element.attr("class").strip() : "";
        if (classes.isEmpty()) {
            return tag;
        }
        StringBuilder key = new StringBuilder(tag).append('.');
        boolean digit = false;
        for (int i = 0; i < classes.length() && key.length() < 32 && classes.charAt(i) > ' '; i++) {
            char c = classes.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (isDigit && !digit) {
                key.append('#');
            } else if (!isDigit) {
                key.append(c);
            }
            digit = isDigit;
        }
        return key.toString();
    }

    /** This element and up to three above it, as tag and first class. */
    String path() {
        StringBuilder path = new StringBuilder(pathKey);
        Container at = parent;
        for (int i = 0; i < 3 && at != null; i++) {
            path.insert(0, at.pathKey + '/');
            at = at.parent;
        }
        return path.toString();
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
