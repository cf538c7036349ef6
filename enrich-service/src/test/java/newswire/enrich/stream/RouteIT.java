package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import newswire.enrich.RawArticles;
import newswire.enrich.stream.FaultyProducers.FailingAtTheThirdRecord;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RouteIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void sendsCopiesInTheTransactionOfTheirEvents() throws Exception {
        var name = "routed";
        RunningService.createRawTopic(name);
        RunningService.send(List.of(
                article(name, 1, "Ferry back"),
                article(name, 2, "Library open"),
                article(name, 3, "Ferry late"),
                retraction(name)));

        try (var service = start(name, FailingAtTheThirdRecord.class)) {
            await().atMost(PATIENCE).until(() -> service.count("received") == 4);

            assertThat(service.count("rolled.back")).isEqualTo(1);
            assertThat(keys(service.enriched())).hasSize(4).doesNotHaveDuplicates();
            var routed = TopicRecords.committed(name + ".ferries");
            assertThat(keys(routed))
                    .containsExactly(RawArticles.id(1), RawArticles.id(3), "mfrggzdfmztwq2lknnwg23tpob");
            assertThat(keys(TopicRecords.committedAndAborted(name + ".ferries")))
                    .as("the batch that was rolled back had sent the first copy")
                    .containsExactly(
                            RawArticles.id(1), RawArticles.id(1), RawArticles.id(3), "mfrggzdfmztwq2lknnwg23tpob");
            EventSchema.ENRICHED_ARTICLE.assertValid(routed.getFirst().value());
            EventSchema.RETRACTED_ARTICLE.assertValid(routed.getLast().value());
            assertThat(routed)
                    .allSatisfy(record ->
                            assertThat(header(record, EventHeaders.ROUTE)).isEqualTo("ferries"));
            assertThat(service.count("routed")).isEqualTo(2);
        }
    }

    private static RunningService start(String name, Class<?>... parts) {
        return RunningService.start(
                TestBroker.bootstrapServers(),
                name,
                List.of(
                        "newswire.enrich.routes[0].name=ferries",
                        "newswire.enrich.routes[0].topic=" + name + ".ferries",
                        "newswire.enrich.routes[0].when[0].field=title",
                        "newswire.enrich.routes[0].when[0].contains=ferry"),
                parts);
    }

    private static ProducerRecord<byte[], byte[]> article(String name, int n, String title) {
        var raw = RawArticles.json(RawArticles.withoutPage(n, title, "It is said to be so again."));
        return RunningService.record(name, RawArticles.id(n), raw);
    }

    private static ProducerRecord<byte[], byte[]> retraction(String name) {
        var value = RawArticles.stored("/newswire/examples/retracted-article.v1.json");
        var record = RunningService.record(name, "mfrggzdfmztwq2lknnwg23tpob", value);
        record.headers().add(EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE.getBytes(UTF_8));
        return record;
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> new String(record.key(), UTF_8)).toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
