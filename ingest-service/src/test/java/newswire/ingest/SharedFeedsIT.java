package newswire.ingest;

import static newswire.ingest.FeedEvents.articles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Feeds that instances of the service share among them. */
class SharedFeedsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestSite site = new TestSite();
    private final List<RunningIngest> services = new ArrayList<>();

    @AfterEach
    void stopAll() {
        services.forEach(RunningIngest::close);
        site.close();
    }

    @Test
    void twoInstancesShareTheFeedsAndOneTakesOverFromTheOther() {
        var feeds = IntStream.range(0, 8)
                .mapToObj(i -> site.url("/shared" + i + ".xml").toString().replace("127.0.0.1", "127.0.0." + (i + 1)))
                .toList();
        for (int i = 0; i < feeds.size(); i++) {
            serve("/shared" + i + ".xml", item(100 + i, "Shared " + i));
        }
        var first = start(feeds);
        await().atMost(PATIENCE)
                .until(() -> feeds.stream().allMatch(feed -> articles(feed).size() == 1));
        var second = start(List.of());
        await().atMost(PATIENCE).until(() -> first.partitions() < 6);
        for (var instance : List.of(first, second)) {
            await().atMost(PATIENCE).until(() -> polled(instance).containsAll(feeds));
        }

        for (int i = 0; i < feeds.size(); i++) {
            serve("/shared" + i + ".xml", item(200 + i, "Later " + i), item(100 + i, "Shared " + i));
        }
        first.close();
        await().atMost(PATIENCE)
                .until(() -> feeds.stream().allMatch(feed -> articles(feed).size() >= 2));
        assertThat(polled(second)).containsAll(feeds);

        assertThat(feeds).allSatisfy(feed -> assertThat(articles(feed)).hasSize(2));
    }

    /** The feeds whose last poll an instance knows of. */
    private static List<String> polled(RunningIngest service) {
        return new FeedsClient(service)
                .listing("").stream()
                        .filter(feed -> feed.has("lastPolledAt"))
                        .map(feed -> feed.path("url").asString())
                        .toList();
    }

    private RunningIngest start(List<String> feeds) {
        var service = RunningIngest.start("shared-feeds-it", feeds);
        services.add(service);
        return service;
    }

    private void serve(String path, String... items) {
        site.serve(path, Rss.feed(items), "Content-Type", "application/rss+xml");
    }

    private String item(int number, String title) {
        return Rss.item("shared-" + number, title, site.url("/" + number));
    }
}
