package newswire.ingest;

import static newswire.ingest.FeedEvents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two instances with the same {@code newswire.ingest.kafka.instance-id}, which are to have different ones. */
@ExtendWith(OutputCaptureExtension.class)
class OneIdTwiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void keepEndingEachOthersTransactionsAndLoseAndRepeatNothing(CapturedOutput output) {
        try (var site = new TestSite();
                var first = start();
                var second = start()) {
            await().atMost(PATIENCE).until(() -> first.partitions() == 3 && second.partitions() == 3);
            var feeds = IntStream.rangeClosed(1, 8)
                    .mapToObj(i -> site.url("/" + i + ".xml").toString().replace("127.0.0.1", "127.0.1." + i))
                    .toList();
            for (int i = 1; i <= feeds.size(); i++) {
                site.serve("/" + i + ".xml", Rss.feed(item(site, i, "Twin")));
                new FeedsClient(first).put(Map.of("url", feeds.get(i - 1)));
            }
            await().atMost(PATIENCE).until(() -> isFenced(output));
            awaitOfEach(feeds, "Twin");

            // Once these are there nothing is under way any more that was found before them.
            for (int i = 1; i <= feeds.size(); i++) {
                site.serve("/" + i + ".xml", Rss.feed(item(site, i, "Last"), item(site, i, "Twin")));
            }
            awaitOfEach(feeds, "Last");

            assertThat(feeds).allSatisfy(feed -> assertThat(titles(feed)).containsOnlyOnce("Twin"));
        }
    }

    private static String item(TestSite site, int feed, String title) {
        return Rss.item(title + "-" + feed, title, site.url("/" + title + feed));
    }

    private static void awaitOfEach(List<String> feeds, String title) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feeds)
                        .allSatisfy(feed -> assertThat(titles(feed)).contains(title)));
    }

    private static boolean isFenced(CapturedOutput output) {
        return output.getAll().contains("give each its own newswire.ingest.kafka.instance-id");
    }

    private static RunningIngest start() {
        return RunningIngest.start(
                "one-id-twice-it",
                List.of(),
                "newswire.ingest.kafka.instance-id=twin",
                "newswire.ingest.full-text=never");
    }
}
