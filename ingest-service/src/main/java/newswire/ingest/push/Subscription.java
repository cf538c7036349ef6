package newswire.ingest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A feed's subscription at a hub: the value of {@code newswire.push-subscriptions.v1} under the feed's URL. Immutable;
 * each thing that happens makes the next one.
 *
 * @param url the feed
 * @param topic what the hub knows the feed by
 * @param hubs that the publisher names, the one in use first
 * @param callback where the hub is to push to; its last part can't be guessed
 * @param secret that the hub signs with; never shown
 * @param awaiting whether the hub was asked and is expected to ask back
 * @param leaseUntil when what the hub has granted ends; null when it has granted nothing
 * @param nextAt when something is to be done next: to ask, ask again, renew or give up
 * @param failures in a row
 * @param lastPushAt when something authentic came last
 * @param pushed whether something came since the last poll that found what was not pushed
 * @param proven whether a poll has since found nothing that was not pushed, so that polls can be fewer
 * @param denials hubs that have denied it, and until when they are not asked again; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        String url,
        String topic,
        List<String> hubs,
        String callback,
        String secret,
        State state,
        boolean awaiting,
        @Nullable Instant leaseUntil,
        Instant nextAt,
        int failures,
        @Nullable String lastError,
        @Nullable Instant lastPushAt,
        boolean pushed,
        boolean proven,
        @Nullable Map<String, Instant> denials) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(366);

    /** How far a subscription has come. */
    public enum State {
        /** The hub is asked, or is to be. */
        REQUESTED,
        /** The hub has verified it. */
        ACTIVE,
        /** The hub does not want it. */
        DENIED,
        /** The hub is asked to end it. */
        ENDING
    }

    static Subscription requested(String url, Offer offer, String callback, String secret, Instant now) {
        return new Subscription(
                url,
                offer.topic(),
                offer.hubs(),
                callback,
                secret,
                State.REQUESTED,
                false,
                null,
                now,
                0,
                null,
                null,
                false,
                false,
                null);
    }

    /** The hub in use. */
    public String hub() {
        return hubs.getFirst();
    }

    /** The part of the callback that can't be guessed. */
    String token() {
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    /** Whether the hub has promised to push, up to now and beyond. */
    boolean isAlive(Instant now) {
        return state == State.ACTIVE && leaseUntil != null && now.isBefore(leaseUntil);
    }

    /** Whether push has been seen to bring all that polls would find. */
    boolean isProven(Instant now) {
        return proven && isAlive(now);
    }

    /** Whether a hub that asks back does so for a request of ours. */
    boolean awaits(@Nullable String mode, @Nullable String askedTopic) {
        return awaiting
                && topic.equals(askedTopic)
                && (state == State.ENDING ? "unsubscribe" : "subscribe").equals(mode);
    }

    /** About to ask the hub, which may ask back before its answer is here. */
    Subscription asked(Instant now) {
        return with(state, true, leaseUntil, now.plus(PATIENCE), failures, lastError);
    }

    /**
     * The hub has asked back and was told yes. Renewed between two thirds and nine tenths of the lease.
     *
     * @param shortest but never sooner than after this, whatever the lease
     */
    Subscription verified(Duration lease, Duration shortest, Instant now, RandomGenerator random) {
        var granted = lease.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
        var part = 2.0 / 3 + random.nextDouble() * (0.9 - 2.0 / 3);
        var renewal = Duration.ofMillis((long) (granted.toMillis() * part));
        var renewAt = now.plus(renewal.compareTo(shortest) < 0 ? shortest : renewal);
        return with(State.ACTIVE, false, now.plus(granted), renewAt, 0, null);
    }

    /**
     * The hub could not be asked, or did not ask back: the turn of the next one that has not denied it, after a while where
     * all of these had theirs.
     */
    Subscription failed(String reason, Instant now, RandomGenerator random) {
        var askable = Math.max(
                1, (int) hubs.stream().filter(hub -> !hasDenied(hub, now)).count());
        var rounds = Math.min(20, failures / askable);
        var bound = FIRST_BACK_OFF.multipliedBy(1L << rounds);
        var ceiling = bound.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : bound;
        var wait = (failures + 1) % askable == 0
                ? Duration.ofMillis((long) (ceiling.toMillis() * (0.5 + random.nextDouble() / 2)))
                : Duration.ZERO;
        return with(state, false, leaseUntil, now.plus(wait), failures + 1, reason)
                .atNextHub(state != State.ENDING && !isAlive(now), now);
    }

    /** The hub will not, or will no longer, push: the next hub's turn, and this one's in a day. */
    Subscription denied(String reason, Instant now) {
        var all = new TreeMap<>(denials == null ? Map.of() : denials);
        all.values().removeIf(until -> !until.isAfter(now));
        all.put(hub(), now.plus(ONE_DAY));
        var first = hubs.stream()
                .map(hub -> all.getOrDefault(hub, now))
                .min(Comparator.naturalOrder())
                .orElse(now);
        return with(State.DENIED, false, null, first, failures, reason)
                .trusted(lastPushAt, false, false)
                .notAsking(all)
                .atNextHub(true, first);
    }

    private boolean hasDenied(String hub, Instant now) {
        var until = denials == null ? null : denials.get(hub);
        return until != null && until.isAfter(now);
    }

    /** No longer wanted. */
    Subscription ending(Instant now) {
        return with(State.ENDING, false, leaseUntil, now, 0, null).trusted(lastPushAt, false, false);
    }

    /** Something authentic came. */
    Subscription pushed(Instant now) {
        return trusted(now, true, proven);
    }

    /** After a poll that found entries that were not pushed, or none. */
    Subscription polled(boolean missed, Instant now) {
        return missed ? trusted(lastPushAt, false, false) : trusted(lastPushAt, pushed, pushed && isAlive(now));
    }

    private Subscription trusted(@Nullable Instant nowPushedAt, boolean nowPushed, boolean nowProven) {
        return new Subscription(
                url,
                topic,
                hubs,
                callback,
                secret,
                state,
                awaiting,
                leaseUntil,
                nextAt,
                failures,
                lastError,
                nowPushedAt,
                nowPushed,
                nowProven,
                denials);
    }

    /** At the next hub in turn that may be asked then. */
    private Subscription atNextHub(boolean move, Instant then) {
        if (!move) {
            return this;
        }
        var next = new ArrayList<>(hubs);
        do {
            Collections.rotate(next, -1);
        } while (hasDenied(next.getFirst(), then) && !next.equals(hubs));
        return at(next, denials);
    }

    private Subscription notAsking(Map<String, Instant> hubsUntil) {
        return at(hubs, hubsUntil);
    }

    private Subscription at(List<String> order, @Nullable Map<String, Instant> denied) {
        return new Subscription(
                url,
                topic,
                List.copyOf(order),
                callback,
                secret,
                state,
                awaiting,
                leaseUntil,
                nextAt,
                failures,
                lastError,
                lastPushAt,
                pushed,
                proven,
                denied);
    }

    private Subscription with(
            State next, boolean isAwaiting, @Nullable Instant until, Instant at, int failed, @Nullable String error) {
        return new Subscription(
                url,
                topic,
                hubs,
                callback,
                secret,
                next,
                isAwaiting,
                until,
                at,
                failed,
                error,
                lastPushAt,
                pushed,
                proven,
                denials);
    }
}
