package newswire.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs among those before it.
 *
 * @param story id of the story, which is that of the first article that told it
 * @param duplicateOf id of the earlier article that this one repeats nearly word for word; of several, the nearest
 * @param family id of the article that it and all others like it repeat; its own where it repeats none
 */
public record Placement(String story, @Nullable String duplicateOf, String family) {}
