package newswire.ingest.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Where permanent redirects (RFC 9110, sections 15.4.2 and 15.4.9) lead from where a feed is asked for.
 *
 * @param to the address
 * @param sightings how many polls in a row have led there
 */
public record Moved(String to, int sightings) {

    /** Anyone can redirect by mistake for a while. */
    private static final int SIGHTINGS_TO_ADOPT = 3;

    /** Whether the feed is asked for there from now on. */
    boolean isAdopted() {
        return sightings >= SIGHTINGS_TO_ADOPT;
    }

    /** What is known after another good answer, which permanent redirects led to or not. */
    static @Nullable Moved seen(@Nullable Moved before, @Nullable String redirectedTo) {
        if (redirectedTo == null) {
            return before != null && before.isAdopted() ? before : null;
        }
        return before == null || !before.to().equals(redirectedTo)
                ? new Moved(redirectedTo, 1)
                : new Moved(redirectedTo, before.sightings() + 1);
    }
}
