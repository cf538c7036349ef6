package newswire.enrich.extract.page;

import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A page's source without what is nothing to read, which is more than half of a news page. The parser is spared it; the
 * tree is the same but for this.
 */
final class Abridged extends Reader {

    private final String source;
    private final Unread unread;
    private int at;
    /** The next part to be left out, null when there is none. */
    private @Nullable Gap gap;

    private Abridged(String source, Unread unread) {
        this.source = source;
        this.unread = unread;
        this.gap = unread.next();
    }

    /** Without all that is {@link Unread}. */
    static Abridged of(String source) {
        return new Abridged(source, Unread.in(source));
    }

    /** With all elements and attributes, for those who may ask for any: without what scripts and their likes hold. */
    static Abridged withAttributes(String source) {
        return new Abridged(source, Unread.contentsIn(source));
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int filled = 0;
        while (filled < length && at < source.length()) {
            int end = gap == null ? source.length() : gap.from();
            int count = Math.min(length - filled, end - at);
            source.getChars(at, at + count, into, offset + filled);
            at += count;
            filled += count;
            if (gap != null && at == end) {
                at = gap.to();
                gap = unread.next();
            }
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    @Override
    public void close() {}
}
