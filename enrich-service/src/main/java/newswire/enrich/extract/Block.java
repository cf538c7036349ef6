package newswire.enrich.extract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One block of the body, its text on one line except for the rows of a table or preformatted text.
 *
 * @param url where what is embedded, or an update of a live blog, has its own page
 * @param at when an update was published
 */
public record Block(
        BlockType type,
        String text,
        @Nullable URI url,
        @Nullable Instant at) {

    /** A block of which no more is known. */
    public Block(BlockType type, String text) {
        this(type, text, null, null);
    }

    /** Whether its text is the story's own, and no other's that is shown amid it. */
    public boolean isTold() {
        return type != BlockType.embed;
    }
}
