package newswire.cli.up;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import newswire.cli.console.Failure;
import newswire.cli.feeds.FeedStatus;
import newswire.cli.feeds.FeedsClient;
import newswire.cli.show.PlainText;

/** Says in one line when a feed can't be had, and why; once until it can be had again or the reason is another one. */
final class FeedWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, String> told = new HashMap<>();
    private final FeedsClient feeds;
    private final Thread watcher;

    /** Watches the feeds of the ingest service on {@code port}. */
    FeedWatch(int port) {
        feeds = new FeedsClient(URI.create("http://localhost:" + port));
        watcher = Thread.ofVirtual().name("feed-watch").unstarted(this::watch);
    }

    void start() {
        watcher.start();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // close() was called
        }
    }

    private void look() {
        try {
            var failing = feeds.failing();
            told.keySet().retainAll(failing.stream().map(FeedStatus::url).toList());
            failing.forEach(this::tell);
        } catch (Failure e) {
            // the service starts or stops; the next look will do
        }
    }

    private void tell(FeedStatus feed) {
        var error = feed.lastError();
        if (error != null && !error.equals(told.put(feed.url(), error))) {
            StartUp.say("can't read feed " + feed.url() + ": " + PlainText.oneLine(inOptions(error)));
        }
    }

    // The service names its setting; at this command's terminal it is an option.
    private static String inOptions(String error) {
        return error.replace(
                "set newswire.ingest.fetch.allow-private-addresses", "start with --allow-private-addresses");
    }

    @Override
    public void close() {
        watcher.interrupt();
        feeds.close();
    }
}
