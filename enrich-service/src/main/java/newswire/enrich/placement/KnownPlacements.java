package newswire.enrich.placement;

import newswire.enrich.placement.Question.Place;
import newswire.enrich.story.Placement;
import org.jspecify.annotations.Nullable;

/** Where articles were placed when they first came by. */
public interface KnownPlacements extends AutoCloseable {

    /** Knows none. */
    KnownPlacements NONE = article -> null;

    /** The placement of a revision, null when it was never placed or that is kept no more. */
    @Nullable
    Placement of(Place article);

    @Override
    default void close() {}
}
