package newswire.enrich.extract.page;

import java.io.Reader;
import newswire.enrich.extract.page.Gaps.Gap;
import org.jspecify.annotations.Nullable;

/**
 * A page's source without what is nothing to read: what scripts, style sheets and drawings hold, which is about half of a
 * news page, and attributes that are for scripts. The parser is spared them; the tree is the same but for these.
 */
final class Abridged extends Reader {

    private final String source;
    private final Contents contents;
    private final @Nullable UnreadAttributes attributes;
    /** The next of {@link #contents}, null when there is none. */
    private @Nullable Gap content;

    private int at;
    /** How far the source is kept, and where to go on. */
    private int end;

    private int resume;

    private Abridged(String source, @Nullable UnreadAttributes attributes) {
        this.source = source;
        this.contents = new Contents(source);
        this.attributes = attributes;
        this.content = contents.between(0, source.length());
        advance();
    }

    /** Without all that is nothing to read. */
    static Abridged of(String source) {
        return new Abridged(source, new UnreadAttributes(source));
    }

    /** With all attributes, for those who may ask for any. */
    static Abridged withAttributes(String source) {
        return new Abridged(source, null);
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int filled = 0;
        while (filled < length && (at < end || end < source.length())) {
            if (at == end) {
                at = resume;
                advance();
            }
            int count = Math.min(length - filled, end - at);
            source.getChars(at, at + count, into, offset + filled);
            at += count;
            filled += count;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    /** Finds the next part to be left out. */
    private void advance() {
        int from = at;
        Gap found = null;
        while (found == null && from < source.length()) {
            int until = content == null ? source.length() : content.from();
            found = attributes == null ? null : attributes.between(from, until);
            if (found == null) {
                found = content;
                from = content == null ? until : content.to();
                content = contents.between(from, source.length());
            }
            found = found == null || found.left() ? found : null;
        }
        end = found == null ? source.length() : found.from();
        resume = found == null ? end : found.to();
    }

    @Override
    public void close() {}
}
