package newswire.ingest.poll;

import newswire.ingest.assignment.EntriesUnavailableException;
import newswire.ingest.assignment.Share;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.publish.Publication;
import newswire.ingest.publish.RecordRefusedException;
import newswire.ingest.publish.TransactionalPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets feeds that are no longer subscribed to, once the feeds that go on with their articles know of it. */
final class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final FeedRegistry registry;
    private final FeedPoller poller;
    private final TransactionalPublisher publisher;

    Forgetting(FeedRegistry registry, FeedPoller poller, TransactionalPublisher publisher) {
        this.registry = registry;
        this.poller = poller;
        this.publisher = publisher;
    }

    /** Begins to forget, on a thread of its own. */
    void forget(Share share, String url) {
        Thread.ofVirtual().name("forget " + url).start(() -> {
            try {
                forgetNow(share, url);
            } catch (RecordRefusedException e) {
                log.warn("{} can't be forgotten: {}", url, e.getMessage());
            } catch (NotPublishedException | EntriesUnavailableException e) {
                log.debug("{} is left for another instance to forget: {}", url, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void forgetNow(Share share, String url) throws InterruptedException, NotPublishedException {
        poller.handOver(share, url);
        try (var turn = poller.turn(url)) { // or else what a poll has found since might be forgotten with it
            if (registry.isSubscribed(url)) {
                return; // subscribed to again meanwhile: it goes on as it was
            }
            share.forget(url, FeedUrl.of(url).site());
            publisher.publish(Publication.forgetting(share, url));
            share.forget(url, FeedUrl.of(url).site());
        }
    }
}
