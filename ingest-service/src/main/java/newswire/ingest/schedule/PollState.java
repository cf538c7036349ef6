package newswire.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import newswire.ingest.fetch.Validators;
import newswire.ingest.identify.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between polls, beside its entries: the small half of its state, written with every poll.
 *
 * @param url the feed
 * @param title the feed's own title, at its last readable poll
 * @param etag see {@link Validators}
 * @param lastModified see {@link Validators}
 * @param bodyHash of the last document that was read whole, to tell an unchanged one without parsing it
 * @param polledAt when the last request was answered, or given up
 * @param nextPollAt when the next request is due; null when the feed was never polled, or is gone
 * @param notBefore until when server or publisher ask to be left alone, whatever the interval; null when they do not
 * @param hints what the publisher asks for, from the last readable document
 * @param failures how many polls in a row have failed
 * @param lastError why the last poll failed; null when it did not
 * @param moved where permanent redirects lead; null when the feed is where it is subscribed to
 * @param gone whether the publisher has withdrawn the feed for good
 * @param filteredBy which filters left out entries of the last document; null when none was left out
 * @param arrivals when its entries have come; null when nothing is known of that
 * @param identity how its entries are told apart, once its guids have misled; null while they have not
 * @param validatorsOf see {@link Validators#of()}; null for {@code url}
 * @param pageRests hosts that want to be left alone with this feed's pages, and until when; null when none does
 * @param pageRetryAt when the page of one of its entries is tried again, which could not be had; null where none is
 * @param ahead whether it shows something that is another feed's to publish, and that was not published: see
 *     {@link newswire.ingest.identify.KnownEntries#areAhead()}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollState(
        String url,
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        @Nullable Instant polledAt,
        @Nullable Instant nextPollAt,
        @Nullable Instant notBefore,
        @Nullable PublisherHints hints,
        int failures,
        @Nullable String lastError,
        @Nullable Moved moved,
        boolean gone,
        @Nullable String filteredBy,
        @Nullable Arrivals arrivals,
        @Nullable IdentityPolicy identity,
        @Nullable String validatorsOf,
        @Nullable Map<String, Instant> pageRests,
        @Nullable Instant pageRetryAt,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ahead) {

    private static final int FAILURES_THAT_LAST = 3;

    /** Of a feed that was never polled. */
    public static PollState unknown(String url) {
        return new PollState(
                url, null, null, null, null, null, null, null, null, 0, null, null, false, null, null, null, null, null,
                null, false);
    }

    /** What to send along with the next request. */
    public Validators validators() {
        return new Validators(etag, lastModified, validatorsOf == null ? url : validatorsOf);
    }

    /** Where the feed is asked for: where it is subscribed to, or where it has moved to for good. */
    public String address() {
        return moved != null && moved.isAdopted() ? moved.to() : url;
    }

    /**
     * After an answer that is good: a document read, or word that nothing has changed.
     *
     * @param redirectedTo where permanent redirects led this time
     */
    public PollState answered(
            @Nullable String redirectedTo,
            @Nullable String newTitle,
            Validators validators,
            @Nullable String newBodyHash,
            @Nullable PublisherHints newHints,
            @Nullable Arrivals newArrivals,
            Instant now,
            NextPoll nextPoll) {
        return change(next -> {
            next.title = newTitle;
            next.etag = validators.etag();
            next.lastModified = validators.lastModified();
            next.validatorsOf = url.equals(validators.of()) ? null : validators.of();
            next.bodyHash = newBodyHash;
            next.planned(now, nextPoll);
            next.hints = newHints;
            next.failures = 0;
            next.lastError = null;
            next.moved = Moved.seen(moved, redirectedTo);
            next.gone = false;
            next.arrivals = newArrivals;
        });
    }

    /** After an answer that is of no use, or none. Next time the feed is asked for where it is subscribed to. */
    public PollState failed(String reason, Instant now, NextPoll nextPoll) {
        return change(next -> {
            next.planned(now, nextPoll);
            next.failures++;
            next.lastError = reason;
            next.moved = null;
            next.gone = false;
        });
    }

    /** After the publisher has said that the feed is gone for good: no next poll is due, ever. */
    public PollState withdrawn(Instant now) {
        return change(next -> {
            next.polledAt = now;
            next.nextPollAt = null;
            next.notBefore = null;
            next.failures++;
            next.lastError = "the publisher has withdrawn this feed (HTTP status 410)";
            next.moved = null;
            next.gone = true;
        });
    }

    /**
     * Whether the feed is not polled any more, because it is gone for good.
     *
     * @param resumedAt when a user last wanted it to be polled again all the same; null for never
     */
    public boolean hasStopped(@Nullable Instant resumedAt) {
        // What earlier releases withdrew is due once more, after a month.
        return gone && nextPollAt == null && (resumedAt == null || polledAt == null || !resumedAt.isAfter(polledAt));
    }

    /** Whether the feed is gone, or has failed so often in a row that other feeds of its site do not wait for it. */
    public boolean failsLastingly() {
        return gone || failures >= FAILURES_THAT_LAST;
    }

    /** With the filters that left out entries of the document; null when none was. */
    public PollState filteredBy(@Nullable String filters) {
        return change(next -> next.filteredBy = filters);
    }

    /** Not asked for, since its host wants to be left alone; all else is as it was. */
    public PollState postponed(Instant until) {
        return change(next -> {
            next.nextPollAt = until;
            next.notBefore = until;
        });
    }

    /** Entries having come otherwise than by a poll; all else is as it was. */
    public PollState arrivedBy(Arrivals newArrivals) {
        return change(next -> next.arrivals = newArrivals);
    }

    /** Its entries being told apart by this policy; all else is as it was. */
    public PollState identifiedBy(IdentityPolicy policy) {
        return change(next -> next.identity = policy == IdentityPolicy.GUID ? null : policy);
    }

    /** With the hosts of its pages that want to be left alone; all else is as it was. */
    public PollState restingPages(Map<String, Instant> untilByHost) {
        return change(next -> next.pageRests = untilByHost.isEmpty() ? null : Map.copyOf(untilByHost));
    }

    /** The page of one of its entries to be tried again then, or none; all else is as it was. */
    public PollState retryingPagesAt(@Nullable Instant first) {
        return change(next -> next.pageRetryAt = first);
    }

    /** Being ahead of other feeds of its site, or not; all else is as it was. */
    public PollState ahead(boolean whether) {
        return change(next -> next.ahead = whether);
    }

    /** To be polled next as planned; all else is as it was. */
    public PollState plannedFor(NextPoll nextPoll) {
        return change(next -> {
            next.nextPollAt = nextPoll.at();
            next.notBefore = nextPoll.notBefore();
        });
    }

    /** Whether the page of one of its entries is due to be tried again. */
    public boolean isPageDue(Instant now) {
        return pageRetryAt != null && !pageRetryAt.isAfter(now);
    }

    private PollState change(Consumer<PollStateDraft> changes) {
        var draft = new PollStateDraft(this);
        changes.accept(draft);
        return draft.finished();
    }
}
