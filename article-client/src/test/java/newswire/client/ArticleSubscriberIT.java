package newswire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.client.testing.ArticleIds;
import newswire.client.testing.TestEvent;
import newswire.events.testing.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The client against the real broker. */
class ArticleSubscriberIT {

    private EnrichedTopic topic;

    @BeforeEach
    void create(TestInfo test) throws Exception {
        topic = EnrichedTopic.create(
                "subscriber." + test.getTestMethod().orElseThrow().getName(), 3, Map.of());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void filtersOnHeadersWithoutParsingAnyValue() {
        topic.sendUnparsable(articles(300, "en"));
        topic.send(TestEvent.article("ferry").inLanguage("de"));

        try (var subscriber = subscribe("germans").where(about -> about.isIn("de"))) {
            assertThat(receive(subscriber, 1)).extracting(ArticleEvent::id).containsExactly(ArticleIds.of("ferry"));
        }
        try (var subscriber = subscribe("britons").where(about -> about.isIn("en"))) {
            assertThatThrownBy(() -> receive(subscriber, 1))
                    .hasRootCauseInstanceOf(tools.jackson.core.JacksonException.class);
        }
    }

    @Test
    void kcatFiltersOnHeadersWithoutParsingAnyValue() throws Exception {
        assumeTrue(ExampleProcess.succeeds("kcat", "-V"), "kcat is not on this machine");
        topic.sendUnparsable(articles(20, "en"));
        var ferry = TestEvent.article("ferry").inLanguage("de");
        topic.send(ferry);

        var script = "./subscribe-kcat.sh %s %s -e | grep newswire-language=de | cut -f3"
                .formatted(TestBroker.bootstrapServers(), topic.name());
        assertThat(ExampleProcess.linesOf(
                        Path.of("../examples/subscribers"), List.of(ferry.json()), List.of("sh", "-c", script)))
                .containsExactly(ferry.json());
    }

    @Test
    void seesNothingOfAnAbortedTransaction() {
        topic.sendInVain(articles(10, "de"));
        topic.send(TestEvent.article("ferry"));

        try (var subscriber = subscribe("team")) {
            assertThat(receive(subscriber, 1)).extracting(ArticleEvent::id).containsExactly(ArticleIds.of("ferry"));
        }
    }

    @Test
    void goesOnWhereItsGroupWas() {
        topic.send(TestEvent.article("one"));
        try (var subscriber = subscribe("team")) {
            assertThat(receive(subscriber, 1)).hasSize(1);
        }

        topic.send(TestEvent.article("two"));
        try (var subscriber = subscribe("team")) {
            assertThat(receive(subscriber, 1)).extracting(ArticleEvent::id).containsExactly(ArticleIds.of("two"));
        }
    }

    @Test
    void isGivenAnEventAgainWhoseHandlerThrew() {
        topic.send(TestEvent.article("ferry"));
        var tries = new ArrayList<ArticleEvent>();

        try (var subscriber = subscribe("team")) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                subscriber.poll(Duration.ofMillis(200), event -> {
                    tries.add(event);
                    if (tries.size() == 1) {
                        throw new AssertionError("disk full");
                    }
                });
                assertThat(tries).hasSize(2);
            });
        }
    }

    @Test
    void keepsTheOrderOfAnArticlesRevisions() {
        topic.send(IntStream.rangeClosed(1, 50)
                .mapToObj(revision -> TestEvent.article("ferry").with("revision", revision))
                .toArray(TestEvent[]::new));

        try (var subscriber = subscribe("team").newestOnly(10)) {
            assertThat(receive(subscriber, 50))
                    .extracting(event -> event.about().revision().orElseThrow())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    private ArticleSubscriber subscribe(String group) {
        return ArticleSubscriber.connect(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", topic.name() + "." + group),
                List.of(topic.name()));
    }

    private static List<ArticleEvent> receive(ArticleSubscriber subscriber, int count) {
        var events = new ArrayList<ArticleEvent>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    subscriber.poll(Duration.ofMillis(200), events::add);
                    return events.size() >= count;
                });
        return events;
    }

    private static TestEvent[] articles(int count, String language) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestEvent.article("article " + i).inLanguage(language))
                .toArray(TestEvent[]::new);
    }
}
