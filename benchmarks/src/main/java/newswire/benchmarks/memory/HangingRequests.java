package newswire.benchmarks.memory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import newswire.benchmarks.Arguments;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.OwnHeaders;
import newswire.ingest.fetch.Validators;

/**
 * The heap that a request takes whose server says nothing: what is used after a full collection with all of them waiting, less
 * what is used before, over their number. The other ends of the connections are in this process, and counted with them.
 */
public final class HangingRequests {

    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    private HangingRequests() {}

    /** Arguments: how many requests (1332), each to a host of its own. */
    public static void main(String[] arguments) throws Exception {
        new HangingRequests().run(new Arguments("HangingRequests [REQUESTS]", arguments).number(0, 1332));
        System.exit(0);
    }

    private void run(int requests) throws Exception {
        var settings = FetchSettings.defaults().withPrivateAddresses();
        try (var server = new ServerSocket(0, 1000, InetAddress.getByName("0.0.0.0"));
                var fetcher = new HttpFetcher(settings, Clock.systemUTC())) {
            Thread.ofPlatform().daemon().start(() -> accept(server));
            var without = usedHeap();
            var began = System.nanoTime();
            for (int n = 0; n < requests; n++) {
                var url = URI.create("http://127.%d.%d.%d:%d/feed"
                        .formatted(1 + n / 62_500, n / 250 % 250, 1 + n % 250, server.getLocalPort()));
                Thread.ofVirtual().start(() -> ask(fetcher, url));
            }
            while (accepted.size() < requests) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.SECONDS.sleep(1); // until the last of them waits for its answer
            var with = usedHeap();
            if (Duration.ofNanos(System.nanoTime() - began).compareTo(settings.responseTimeout()) > 0) {
                throw new IllegalStateException("the first requests have ended before the last was made");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d requests without an answer: %,d bytes of heap each (%,d KB)%n",
                    requests,
                    (with - without) / requests,
                    (with - without) / 1024);
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                accepted.add(server.accept());
            }
        } catch (IOException e) {
            // closed: it is over
        }
    }

    private static void ask(HttpFetcher fetcher, URI url) {
        try {
            fetcher.fetchFeed(url, Validators.NONE, OwnHeaders.NONE, Admission.AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long usedHeap() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
