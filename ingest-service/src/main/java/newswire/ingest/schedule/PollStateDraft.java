package newswire.ingest.schedule;

import java.time.Instant;
import java.util.Map;
import newswire.ingest.identify.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/** A state in the making, so that each change names what it changes and nothing else. */
final class PollStateDraft {

    private final String url;

    @Nullable
    String title;

    @Nullable
    String etag;

    @Nullable
    String lastModified;

    @Nullable
    String bodyHash;

    @Nullable
    Instant polledAt;

    @Nullable
    Instant nextPollAt;

    @Nullable
    Instant notBefore;

    @Nullable
    PublisherHints hints;

    int failures;

    @Nullable
    String lastError;

    @Nullable
    Moved moved;

    boolean gone;

    @Nullable
    String filteredBy;

    @Nullable
    Arrivals arrivals;

    @Nullable
    IdentityPolicy identity;

    @Nullable
    String validatorsOf;

    @Nullable
    Map<String, Instant> pageRests;

    @Nullable
    Instant pageRetryAt;

    boolean ahead;

    PollStateDraft(PollState state) {
        url = state.url();
        title = state.title();
        etag = state.etag();
        lastModified = state.lastModified();
        bodyHash = state.bodyHash();
        polledAt = state.polledAt();
        nextPollAt = state.nextPollAt();
        notBefore = state.notBefore();
        hints = state.hints();
        failures = state.failures();
        lastError = state.lastError();
        moved = state.moved();
        gone = state.gone();
        filteredBy = state.filteredBy();
        arrivals = state.arrivals();
        identity = state.identity();
        validatorsOf = state.validatorsOf();
        pageRests = state.pageRests();
        pageRetryAt = state.pageRetryAt();
        ahead = state.ahead();
    }

    void planned(Instant now, NextPoll next) {
        polledAt = now;
        nextPollAt = next.at();
        notBefore = next.notBefore();
    }

    PollState finished() {
        return new PollState(
                url,
                title,
                etag,
                lastModified,
                bodyHash,
                polledAt,
                nextPollAt,
                notBefore,
                hints,
                failures,
                lastError,
                moved,
                gone,
                filteredBy,
                arrivals,
                identity,
                validatorsOf,
                pageRests,
                pageRetryAt,
                ahead);
    }
}
