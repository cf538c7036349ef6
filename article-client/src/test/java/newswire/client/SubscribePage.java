package newswire.client;

import java.util.List;
import java.util.Map;
import newswire.client.ArticleEvent.Enriched;
import newswire.client.ArticleEvent.Retracted;
import newswire.client.ArticleEvent.Withdrawn;
import newswire.client.testing.TestEvent;
import newswire.events.EnrichedArticle;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.MockConsumer;

/** What docs/subscribe.md shows in Java, so that it compiles. */
final class SubscribePage {

    private SubscribePage() {}

    static void subscribe(Map<String, EnrichedArticle> index) {
        var config = Map.of("bootstrap.servers", "localhost:9092", "group.id", "my-team");
        try (var subscriber = ArticleSubscriber.connect(config, List.of(Topics.ENRICHED_ARTICLES))) {
            subscriber.where(about -> about.isIn("de", "fr")).newestOnly(100_000);
            subscriber.run(event -> {
                switch (event) {
                    case Enriched enriched -> index.put(enriched.id(), enriched.article());
                    case Retracted retracted -> index.remove(retracted.id());
                    case Withdrawn withdrawn -> index.remove(withdrawn.id());
                }
            });
        }
    }

    static void test(MockConsumer<byte[], byte[]> mockConsumer, String topic) {
        var ferry =
                TestEvent.article("ferry").with("title", "Fähre kehrt zurück").inLanguage("de");
        mockConsumer.addRecord(ferry.consumerRecord(topic, 0, 0));
        mockConsumer.addRecord(TestEvent.retraction("ferry").consumerRecord(topic, 0, 1));
    }
}
