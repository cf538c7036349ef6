package newswire.enrich.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A picture of the story; the caption is without the credit when the two could be told apart. */
public record Image(
        @Nullable URI url,
        @Nullable String caption,
        @Nullable String credit) {}
