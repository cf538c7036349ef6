package newswire.ingest;

import static newswire.ingest.FeedEvents.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Push as it runs: a hub and feeds on loopback, two instances, a subscriber who reads committed records only. */
class PushIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestSite site = new TestSite();
    private final TestHub hub = new TestHub();
    private final List<RunningIngest> services = new ArrayList<>();

    @AfterEach
    void stopAll() {
        services.forEach(RunningIngest::close);
        hub.close();
        site.close();
    }

    @Test
    void publishesWhatTheHubPushesWithoutAPollAndOnlyThat() throws Exception {
        var feed = site.url("/pushed.xml").toString();
        serve("/pushed.xml", item(1));
        var port = freePort();
        var service = start("pushing", port, port, "1h", feed);
        await().atMost(PATIENCE).until(() -> hub.subscribers().containsKey(feed));
        var polls = site.requests("/pushed.xml").size();
        var callback = hub.subscribers().get(feed).get("hub.callback");

        assertThat(hub.post(callback, Rss.feed(item(9)), "sha256=00")).isEqualTo(202);
        assertThat(hub.post(callback, Rss.feed(item(8)), null)).isEqualTo(202);
        assertThat(hub.post(callback + "x", Rss.feed(item(8)), null)).isEqualTo(410);
        assertThat(hub.verify(callback, "subscribe", feed)).isEqualTo("404 ");
        assertThat(hub.verify(callback, "unsubscribe", feed)).isEqualTo("404 ");
        assertThat(hub.push(feed, Rss.feed(item(2)))).isEqualTo(202);
        assertThat(hub.push(feed, Rss.feed(item(2), item(1)))).isEqualTo(202);
        assertThat(hub.push(feed, Rss.feed(item(3)))).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> titles(feed).contains("Entry 3"));
        assertThat(titles(feed)).containsExactlyInAnyOrder("Entry 1", "Entry 2", "Entry 3");
        assertThat(site.requests("/pushed.xml")).hasSize(polls);
        assertThat(status(port, feed))
                .contains("\"state\":\"ACTIVE\"")
                .doesNotContain(secret(feed))
                .doesNotContain(callback);

        serve("/pushed.xml", item(4), item(3), item(2), item(1));
        assertThat(hub.push(feed, "no feed at all")).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> titles(feed).contains("Entry 4"));
        assertThat(titles(feed)).hasSize(4);

        RestClient.create("http://127.0.0.1:" + port)
                .delete()
                .uri(uri -> uri.path("/feeds").queryParam("url", feed).build())
                .retrieve()
                .toBodilessEntity();
        await().atMost(PATIENCE).until(() -> !hub.subscribers().containsKey(feed));
        await().atMost(PATIENCE).until(() -> hub.post(callback, Rss.feed(item(5)), null) == 410);
        assertThat(service.context().isActive()).isTrue();
    }

    @Test
    void theHubMayCallAnyInstanceAndPollingResumesWhenTheLeaseIsOver() throws Exception {
        hub.grant(15);
        var feeds = List.of(
                site.url("/a.xml").toString(), site.url("/b.xml").toString().replace("127.0.0.1", "127.0.0.2"));
        serve("/a.xml", item(11));
        serve("/b.xml", item(21));
        var port = freePort();
        var first = start("any", port, port, "1s", feeds.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> hub.subscribers().size() == 2);
        start("any", freePort(), port, "1s");
        await().atMost(PATIENCE).until(() -> first.partitions() == 3);

        serve("/a.xml", item(12), item(11));
        serve("/b.xml", item(22), item(21));
        assertThat(hub.push(feeds.get(0), Rss.feed(item(12)))).isEqualTo(202);
        assertThat(hub.push(feeds.get(1), Rss.feed(item(22)))).isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() -> titles(feeds.get(0)).contains("Entry 12")
                        && titles(feeds.get(1)).contains("Entry 22"));
        assertThat(titles(feeds.get(0))).containsExactlyInAnyOrder("Entry 11", "Entry 12");
        assertThat(titles(feeds.get(1))).containsExactlyInAnyOrder("Entry 21", "Entry 22");

        await().atMost(PATIENCE).until(() -> sparesPolls(port, feeds.get(0)) && sparesPolls(port, feeds.get(1)));
        hub.refuse(true);
        var polls = site.requests("/a.xml").size();
        serve("/a.xml", item(13), item(12), item(11));
        serve("/b.xml", item(23), item(22), item(21));
        await().atMost(PATIENCE)
                .until(() -> titles(feeds.get(0)).contains("Entry 13")
                        && titles(feeds.get(1)).contains("Entry 23"));
        assertThat(sparesPolls(port, feeds.get(0))).isFalse();
        awaitPolls(polls + 4);
    }

    @Test
    void turnsToTheNextHubRenewsTheLeaseThereAndPollsAgainAndTurnsBackWhenItIsDenied() throws Exception {
        hub.refuse(true);
        try (var second = new TestHub()) {
            second.grant(3);
            var feed = site.url("/renewed.xml").toString();
            serve("/renewed.xml", List.of(hub, second), item(31));
            var port = freePort();
            start("renewing", port, port, "1s", feed);

            await().atMost(PATIENCE).until(() -> second.requests().size() >= 3);
            assertThat(hub.requests()).hasSize(1);
            assertThat(second.requests())
                    .allSatisfy(request -> assertThat(request)
                            .containsEntry("hub.mode", "subscribe")
                            .containsEntry(
                                    "hub.callback", hub.requests().getFirst().get("hub.callback")));
            assertThat(second.push(feed, Rss.feed(item(32), item(31)))).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> titles(feed).contains("Entry 32"));

            assertThat(second.deny(feed, "not for you")).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> status(port, feed).contains("\"state\":\"DENIED\""));
            assertThat(status(port, feed)).contains("\"sparesPolls\":false");
            await().atMost(PATIENCE).until(() -> hub.requests().size() == 2);
            serve("/renewed.xml", List.of(hub, second), item(33), item(32), item(31));
            await().atMost(PATIENCE).until(() -> titles(feed).contains("Entry 33"));
            assertThat(titles(feed)).containsExactlyInAnyOrder("Entry 31", "Entry 32", "Entry 33");
        }
    }

    private void awaitPolls(int atLeast) {
        await().atMost(PATIENCE).until(() -> site.requests("/a.xml").size() >= atLeast);
    }

    private static boolean sparesPolls(int port, String feed) {
        return status(port, feed).contains("\"sparesPolls\":true");
    }

    private static String status(int port, String feed) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(uri -> uri.path("/feeds").queryParam("url", feed).build())
                .retrieve()
                .body(String.class);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String secret(String feed) {
        return hub.subscribers().get(feed).get("hub.secret");
    }

    private RunningIngest start(String group, int port, int callbackPort, String interval, String... feeds) {
        var service = RunningIngest.start(
                "push-it-" + group,
                List.of(feeds),
                "server.port=" + port,
                "newswire.ingest.push.callback-url=http://127.0.0.1:" + callbackPort + "/push",
                "newswire.ingest.schedule.interval=" + interval,
                "newswire.ingest.push.slowdown=1000",
                "newswire.ingest.push.shortest-renewal=1s",
                "newswire.ingest.full-text=never");
        services.add(service);
        return service;
    }

    private void serve(String path, String... items) {
        serve(path, List.of(hub), items);
    }

    private void serve(String path, List<TestHub> hubs, String... items) {
        var links =
                hubs.stream().map(named -> "<" + named.url() + ">; rel=\"hub\"").collect(Collectors.joining(", "));
        site.serve(path, Rss.feed(items), "Content-Type", "application/rss+xml", "Link", links);
    }

    private String item(int number) {
        var summary = "<description>Summary " + number + "</description>";
        return Rss.item("push-" + number, "Entry " + number, site.url("/" + number), summary);
    }
}
