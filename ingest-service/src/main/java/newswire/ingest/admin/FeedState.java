package newswire.ingest.admin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import newswire.ingest.feed.Feed;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/** How a feed fares, in a word; of several that fit, the first. */
enum FeedState {
    /** A user does not want it to be polled. */
    PAUSED,
    /** Its publisher has withdrawn it for good, and it is not polled any more. */
    GONE,
    /** The last poll failed, or the broker refused what it found. */
    FAILING,
    /** It was not polled yet. */
    UNPOLLED,
    /** The last poll was answered as it should be. */
    WELL;

    static FeedState of(Feed feed, @Nullable PollState state) {
        if (!feed.wantsPolls()) {
            return PAUSED;
        }
        if (state == null || state.polledAt() == null) {
            return UNPOLLED;
        }
        if (state.hasStopped(feed.resumedAt())) {
            return GONE;
        }
        return state.failures() > 0 ? FAILING : WELL;
    }

    /**
     * The state of this name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    static FeedState of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("state is one of "
                        + Arrays.stream(values()).map(FeedState::toString).collect(Collectors.joining(", "))
                        + ", not '" + name + "'"));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
