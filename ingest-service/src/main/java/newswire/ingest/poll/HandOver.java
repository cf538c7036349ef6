package newswire.ingest.poll;

import java.util.List;
import newswire.ingest.assignment.FeedMemory;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.TransactionalPublisher;

/**
 * Before a feed is forgotten, lets the other feeds of its site know how far it got with the articles that they show too: the
 * one that goes on with an article must not give a revision the number of another that subscribers have, must not publish a
 * change again that it shows later, and has to publish what it shows and the feed that goes has not published.
 */
final class HandOver {

    private final TransactionalPublisher publisher;
    private final Turns turns;

    HandOver(TransactionalPublisher publisher, Turns turns) {
        this.publisher = publisher;
        this.turns = turns;
    }

    /** Hands the articles of a feed over that is no longer subscribed to, once a poll of it that is under way has ended. */
    void of(Share share, String feedUrl) throws InterruptedException, NotPublishedException {
        KnownEntries left;
        try (var turn = turns.of(feedUrl)) {
            left = share.memory(feedUrl).entries();
        }
        if (left.size() == 0) {
            return;
        }
        var site = FeedUrl.of(feedUrl).site();
        for (var other : share.remembered()) {
            if (!other.equals(feedUrl)
                    && other.contains(site)
                    && FeedUrl.of(other).site().equals(site)) {
                to(other, share, left);
            }
        }
    }

    private void to(String heir, Share share, KnownEntries left) throws InterruptedException, NotPublishedException {
        try (var turn = turns.of(heir)) {
            var before = share.memory(heir);
            var after = before.entries().knowing(left);
            var poll = before.poll().ahead(after.areAhead());
            if (!after.isSameAs(before.entries()) || !poll.equals(before.poll())) {
                publisher.publish(Publication.of(share, heir, List.of(), before, new FeedMemory(poll, after)));
            }
        }
    }
}
