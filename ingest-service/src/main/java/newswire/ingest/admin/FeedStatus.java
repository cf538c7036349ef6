package newswire.ingest.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/** A subscription and how it fares. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedStatus(
        String url,
        String site,
        @Nullable String title,
        @Nullable Duration interval,
        @Nullable FullText fullText,
        @Nullable Instant lastPolledAt,
        @Nullable Instant nextPollAt,
        int failures,
        @Nullable String lastError,
        @Nullable String movedTo,
        boolean gone) {

    static FeedStatus of(Feed feed, @Nullable PollState state) {
        return new FeedStatus(
                feed.url(),
                feed.address().site(),
                feed.title() != null || state == null ? feed.title() : state.title(),
                feed.interval(),
                feed.fullText(),
                state == null ? null : state.polledAt(),
                state == null ? null : state.nextPollAt(),
                state == null ? 0 : state.failures(),
                state == null ? null : state.lastError(),
                state == null || state.address().equals(state.url()) ? null : state.address(),
                state != null && state.gone());
    }
}
