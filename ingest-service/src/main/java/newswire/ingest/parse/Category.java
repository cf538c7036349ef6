package newswire.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A subject that the publisher filed something under.
 *
 * @param term the subject
 * @param scheme the vocabulary it is from: RSS {@code domain}, Atom {@code scheme}
 * @param label the subject in words for people
 */
public record Category(
        String term, @Nullable String scheme, @Nullable String label) {}
