package newswire.ingest.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.Filters;
import newswire.ingest.feed.FullText;
import newswire.ingest.feed.Identity;
import newswire.ingest.push.Pushing;
import newswire.ingest.schedule.PollState;
import org.jspecify.annotations.Nullable;

/**
 * A subscription and how it fares.
 *
 * @param title the subscriber's, else the feed's own
 * @param nextPollAt absent while it is paused, when it is gone, and before the first poll
 * @param push the subscription at the feed's hub; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FeedStatus(
        String url,
        String site,
        FeedState state,
        @Nullable String title,
        @Nullable String link,
        @Nullable String folder,
        @Nullable Duration interval,
        @Nullable FullText fullText,
        @Nullable Integer pageRetries,
        Map<String, String> headers,
        @Nullable String credentials,
        @Nullable Filters filters,
        @Nullable Identity identity,
        @Nullable Instant lastPolledAt,
        @Nullable Instant nextPollAt,
        int failures,
        @Nullable String lastError,
        @Nullable String movedTo,
        Pushing.@Nullable Status push,
        boolean paused,
        boolean gone) {

    static FeedStatus of(Feed feed, @Nullable PollState state, Pushing.@Nullable Status push) {
        var gone = state != null && state.hasStopped(feed.resumedAt());
        return new FeedStatus(
                feed.url(),
                feed.address().site(),
                FeedState.of(feed, state),
                feed.title() != null || state == null ? feed.title() : state.title(),
                feed.link(),
                feed.folder(),
                feed.interval(),
                feed.fullText(),
                feed.pageRetries(),
                feed.headers(),
                feed.credentials(),
                feed.filters(),
                feed.identity(),
                state == null ? null : state.polledAt(),
                state == null || !feed.wantsPolls() ? null : state.nextPollAt(),
                state == null ? 0 : state.failures(),
                state == null ? null : state.lastError(),
                state == null || state.address().equals(state.url()) ? null : state.address(),
                push,
                !feed.wantsPolls(),
                gone);
    }
}
