package newswire.enrich.watchlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.stream.RunningService.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.enrich.RawArticles;
import newswire.enrich.stream.RunningService;
import newswire.events.testing.EventSchema;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WatchListIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void findsTheNamesOfFileAndTopicAndTakesWhatChanges() throws Exception {
        var name = "watch";
        var file = Files.writeString(folder.resolve("watch.csv"), "id,name,aliases\nf1,Norvane Ferries,NVF\n,,\n");
        RunningService.createRawTopic(name);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name + ".list", 1, (short) 1)))
                    .all()
                    .get();
        }
        RunningService.send(List.of(
                entry(name, "k1", "{\"name\":\"Edda Thorsen\"}"),
                entry(name, "k2", "{\"nam\":\"x\"}"),
                entry(name, "k3", "{\"name\":\"Pier\"}"),
                entry(name, "k3", null)));
        RunningService.send(List.of(article(name, 1)));

        try (var service = RunningService.start(
                TestBroker.bootstrapServers(),
                name,
                List.of(
                        "newswire.enrich.watch-list.file=" + file,
                        "newswire.enrich.watch-list.topic=" + name + ".list",
                        "newswire.enrich.watch-list.interval=50ms",
                        "newswire.enrich.routes[0].name=desk",
                        "newswire.enrich.routes[0].topic=" + name + ".desk",
                        "newswire.enrich.routes[0].when[0].field=watched.id",
                        "newswire.enrich.routes[0].when[0].equals=k1"))) {
            await().atMost(PATIENCE)
                    .until(() -> TopicRecords.committed(name + ".desk").size() == 1);
            var event = event(TopicRecords.committed(name + ".desk").getFirst().value());
            assertThat(event.path("watched"))
                    .extracting(watched -> watched.path("id").asString())
                    .containsExactly("f1", "k1");
            var mention = event.path("watched").get(1).path("mentions").get(0);
            assertThat(event.path(mention.path("field").asString())
                            .asString()
                            .substring(
                                    mention.path("start").asInt(),
                                    mention.path("end").asInt()))
                    .isEqualTo("Edda Thorsen");
            assertThat(event.path("taggers").path("watched").asString()).startsWith("1-");
            assertThat(service.context().getBean(WatchListSource.class).faults())
                    .satisfiesExactly(
                            fault -> assertThat(fault).startsWith("line 3: "),
                            fault -> assertThat(fault).contains("offset 1, key 'k2'"));

            var list = service.context().getBean(WatchListSource.class);
            Files.writeString(file, "{\"id\":\"g1\",\"name\":\"Pier\"}");
            RunningService.send(List.of(entry(name, "k1", null)));
            await().atMost(PATIENCE)
                    .until(() -> list.get().size() == 1 && list.faults().size() == 1);
            RunningService.send(List.of(article(name, 2)));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 2);
            assertThat(event(service.enriched().getLast().value()).path("watched"))
                    .extracting(watched -> watched.path("id").asString())
                    .containsExactly("g1");
            assertThat(TopicRecords.committed(name + ".desk")).hasSize(1);
        }
    }

    private static ProducerRecord<byte[], byte[]> entry(String name, String id, String json) {
        return new ProducerRecord<>(name + ".list", id.getBytes(UTF_8), json == null ? null : json.getBytes(UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> article(String name, int n) {
        var text = "The NVF boat left the old pier, said Edda Thorsen, who runs it.";
        return record(name, RawArticles.id(n), RawArticles.json(RawArticles.withoutPage(n, "A boat", text)));
    }

    private static JsonNode event(byte[] value) {
        EventSchema.ENRICHED_ARTICLE.assertValid(value);
        return JsonMapper.builder().build().readTree(value);
    }
}
