package newswire.ingest.push;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.fetch.FormPost;
import newswire.ingest.parse.ParsedFeed;
import newswire.ingest.poll.Polling;
import newswire.ingest.poll.PushWatch;
import newswire.ingest.schedule.NextPoll;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the subscriptions of this instance's feeds as they should be: asks hubs for them, renews them before they end, ends
 * those that are no longer wanted. What is to be done when is in the subscriptions themselves, so whoever takes a feed over
 * goes on where the last one was. Thread-safe.
 */
final class Hubs implements PushWatch {

    private static final Logger log = LoggerFactory.getLogger(Hubs.class);
    private static final int MOST_TRIES_TO_END = 3;

    private final PushSettings settings;
    private final Duration longestInterval;
    private final Subscriptions subscriptions;
    private final FeedRegistry registry;
    private final Polling polling;
    private final FormPost posts;
    private final Clock clock;
    private final RandomGenerator random;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Hubs(
            PushSettings settings,
            Duration longestInterval,
            Subscriptions subscriptions,
            FeedRegistry registry,
            Polling polling,
            FormPost posts,
            Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.longestInterval = longestInterval;
        this.subscriptions = subscriptions;
        this.registry = registry;
        this.polling = polling;
        this.posts = posts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void read(Feed feed, int partition, URI location, List<String> linkHeaders, ParsedFeed document) {
        var offer = Offer.of(location, linkHeaders, document);
        if (offer != null) {
            change(
                    feed.url(),
                    partition,
                    known -> known != null && isOf(known, offer) ? known : requested(feed, offer));
        }
    }

    private static boolean isOf(Subscription known, Offer offer) {
        return known.state() != Subscription.State.ENDING
                && known.topic().equals(offer.topic())
                && Set.copyOf(known.hubs()).equals(Set.copyOf(offer.hubs()));
    }

    private Subscription requested(Feed feed, Offer offer) {
        return Subscription.requested(feed.url(), offer, callback(), Secrets.next(), clock.instant());
    }

    private String callback() {
        return prefix() + Secrets.next();
    }

    private String prefix() {
        var base = String.valueOf(settings.callbackUrl());
        return base.endsWith("/") ? base : base + "/";
    }

    @Override
    public NextPoll polled(Feed feed, int missed, NextPoll planned, Instant now) {
        var row = subscriptions.of(feed.url());
        if (row == null) {
            return planned;
        }
        if (!row.value().polled(missed > 0, now).equals(row.value())) {
            change(feed.url(), row.partition(), known -> known == null ? null : known.polled(missed > 0, now));
        }
        var after = row.value().polled(missed > 0, now);
        if (!after.isProven(now) || after.leaseUntil() == null) {
            return planned;
        }
        var wait = Duration.between(now, planned.at());
        var slowed = shortest(wait.multipliedBy(settings.slowdown()), longestInterval);
        // At the lease's end at the latest: by then it is renewed, or polling has its old rhythm again.
        var at = now.plus(shortest(slowed, Duration.between(now, after.leaseUntil())));
        return new NextPoll(at.isBefore(planned.at()) ? planned.at() : at, planned.notBefore());
    }

    private static Duration shortest(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public boolean works(String feedUrl) {
        var row = subscriptions.of(feedUrl);
        return row != null && row.value().isProven(clock.instant());
    }

    /** Starts what is due now, each on a virtual thread of its own. */
    void sweep() {
        var mine = polling.partitions();
        subscriptions.all().forEach((url, row) -> {
            if (mine.contains(row.partition()) && isDue(row.value()) && underWay.add(url)) {
                Thread.ofVirtual().name("hub of " + url).start(() -> {
                    try {
                        attend(url, row.partition());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        log.error("the push subscription of {} has failed in a way that it should not", url, e);
                    } finally {
                        underWay.remove(url);
                    }
                });
            }
        });
    }

    private boolean isDue(Subscription subscription) {
        return !clock.instant().isBefore(subscription.nextAt())
                || subscription.state() != Subscription.State.ENDING
                        && (!isWanted(subscription.url())
                                || !subscription.callback().startsWith(prefix()));
    }

    private boolean isWanted(String url) {
        var row = registry.get(url);
        return row == null ? registry.isSubscribed(url) : row.value().wantsPolls();
    }

    private void attend(String url, int partition) throws InterruptedException {
        var now = clock.instant();
        change(url, partition, known -> known == null ? null : next(known, now));
        var row = subscriptions.of(url);
        if (row == null || !row.value().awaiting() || !row.value().nextAt().isAfter(now)) {
            return;
        }
        var asked = row.value();
        var hub = URI.create(asked.hub());
        var admission = polling.admission(asked.hub());
        var refusal = posts.send(hub, form(asked), address -> {
            var admitted = admission.await(address);
            // The hub's time to ask back begins now: the wait for its turn may have been long.
            try {
                change(
                        url,
                        partition,
                        known -> known != null && isSame(known, asked) ? known.asked(clock.instant()) : known);
                return admitted;
            } catch (RuntimeException e) {
                admitted.close();
                throw e;
            }
        });
        if (refusal != null) {
            log.warn("the hub {} does not take the subscription to {}: {}", hub, asked.topic(), refusal);
            change(
                    url,
                    partition,
                    known -> known != null && isSame(known, asked)
                            ? ended(known.failed(refusal, clock.instant(), random))
                            : known);
        }
    }

    /** Whether the hub is still expected to ask back for just this request. */
    private static boolean isSame(Subscription known, Subscription asked) {
        return known.awaiting() && known.token().equals(asked.token());
    }

    /** The subscription as it is about to be asked for, or put off; null when there is nothing more to do. */
    private @Nullable Subscription next(Subscription known, Instant now) {
        if (known.state() != Subscription.State.ENDING && !isWanted(known.url())) {
            return known.state() == Subscription.State.ACTIVE || known.awaiting()
                    ? known.ending(now).asked(now)
                    : null;
        }
        if (known.awaiting()) {
            return ended(known.failed("the hub has not asked back", now, random));
        }
        return known.callback().startsWith(prefix()) || known.state() == Subscription.State.ENDING
                ? known.asked(now)
                : Subscription.requested(
                                known.url(), new Offer(known.hubs(), known.topic()), callback(), Secrets.next(), now)
                        .asked(now);
    }

    private static @Nullable Subscription ended(Subscription failed) {
        return failed.state() == Subscription.State.ENDING && failed.failures() >= MOST_TRIES_TO_END ? null : failed;
    }

    /** The request, WebSub, section 5.1. */
    private Map<String, String> form(Subscription asked) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.callback", asked.callback());
        form.put("hub.topic", asked.topic());
        if (asked.state() == Subscription.State.ENDING) {
            form.put("hub.mode", "unsubscribe");
        } else {
            form.put("hub.mode", "subscribe");
            form.put("hub.lease_seconds", Long.toString(settings.lease().toSeconds()));
            form.put("hub.secret", asked.secret());
        }
        return form;
    }

    /** The hub has asked back and was told yes. */
    void verified(Delivery.Verified verified, int partition) {
        change(verified.url(), partition, known -> {
            if (known == null
                    || !known.token().equals(verified.token())
                    || !known.awaits(verified.mode(), known.topic())) {
                return known;
            }
            var stated = verified.lease();
            var lease = stated == null || stated.isZero() ? settings.lease() : stated;
            return known.state() == Subscription.State.ENDING
                    ? null
                    : known.verified(lease, settings.shortestRenewal(), clock.instant(), random);
        });
    }

    /** The hub does not want the subscription. */
    void denied(Delivery.Denied denied, int partition) {
        change(denied.url(), partition, known -> {
            if (known == null || !known.token().equals(denied.token())) {
                return known;
            }
            log.warn("{}: {} ({})", denied.url(), denied.reason(), known.hub());
            return known.state() == Subscription.State.ENDING ? null : known.denied(denied.reason(), clock.instant());
        });
        polling.replan(partition, denied.url());
    }

    /** Something authentic was pushed and is published. */
    void pushed(String url, int partition) {
        change(url, partition, known -> known == null ? null : known.pushed(clock.instant()));
    }

    private void change(String url, int partition, UnaryOperator<@Nullable Subscription> next) {
        try {
            subscriptions.change(url, partition, next);
        } catch (KafkaException e) {
            log.warn("the push subscription of {} stays as it was: {}", url, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
