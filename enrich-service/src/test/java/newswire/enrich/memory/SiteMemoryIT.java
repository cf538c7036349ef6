package newswire.enrich.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.enrich.RawArticles;
import newswire.enrich.SitePages;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.stream.RecordEnricher;
import newswire.enrich.stream.RunningService;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SiteMemoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void learnsFurnitureGoesOnAfterARestartAndIsFoundAgainByAReplay() throws Exception {
        try (var service = start()) {
            RunningService.send(articles(0, 5));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 5);

            assertThat(event(service, 0).path("text").asString()).contains(SitePages.APPEAL);
            assertThat(event(service, 0).has("siteMemory")).isFalse();
            assertThat(event(service, 4).path("text").asString()).isNotEmpty().doesNotContain(SitePages.APPEAL);
            assertThat(event(service, 4).at("/siteMemory/articles").asInt()).isEqualTo(4);
        }
        try (var service = start()) {
            RunningService.send(articles(5, 7));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 7);

            assertThat(event(service, 5).path("text").asString()).isNotEmpty().doesNotContain(SitePages.APPEAL);
            assertThat(event(service, 5).at("/siteMemory/articles").asInt()).isGreaterThanOrEqualTo(4);

            try (var admin = Admin.create(consumer())) {
                var recorded =
                        new RecordedSites(new KafkaClients(consumer(), Map.of(), admin, "again"), "learns.sites");
                var again = service.context().getBean(RecordEnricher.class).by(recorded);
                var raw = TopicRecords.committed("learns.raw");
                for (int n : List.of(0, 1, 2, 3, 4, 5, 6, 2)) {
                    var value = again.enrichAgain(raw.get(n), "replay", KnownPlacements.NONE)
                            .messages()
                            .getFirst()
                            .value();
                    assertThat(undated(JSON.readTree(value))).isEqualTo(undated(event(service, n)));
                }
                recorded.close();
            }
        }
    }

    private static RunningService start() {
        return RunningService.start(
                TestBroker.bootstrapServers(), "learns", List.of("newswire.enrich.stories.enabled=false"));
    }

    private static Map<String, Object> consumer() {
        return Map.of(
                "bootstrap.servers",
                TestBroker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
    }

    private static List<ProducerRecord<byte[], byte[]>> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> RunningService.record(
                        "learns",
                        RawArticles.id(n),
                        RawArticles.json(RawArticles.withPage(n, "Votes", SitePages.page(n)))))
                .toList();
    }

    private static JsonNode event(RunningService service, int n) {
        return JSON.readTree(service.enriched().get(n).value());
    }

    private static JsonNode undated(JsonNode event) {
        return ((ObjectNode) event).without("enrichedAt");
    }
}
