package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.stream.RunningService.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswire.enrich.RawArticles;
import newswire.enrich.stream.FaultyProducers.FailingAtTheThirdRecord;
import newswire.enrich.stream.FaultyProducers.LosingTheAnswerToTheFirstCommit;
import newswire.events.DeadLetterHeaders;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.testing.EventSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EnrichStreamIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void enrichesABatchAroundItsPoisonRecord() throws Exception {
        var name = "poison";
        RunningService.createRawTopic(name);
        var batch = articles(name, 10);
        batch.add(5, record(name, "poison", "{\"id\": 12".getBytes(UTF_8)));
        batch.add(8, record(name, RawArticles.id(3), null));
        batch.add(retraction(name));
        RunningService.send(batch);

        try (var service = RunningService.start(name)) {
            await().atMost(PATIENCE).until(() -> service.count("received") == 13);

            var enriched = service.enriched();
            assertThat(keys(enriched))
                    .containsExactlyElementsOf(batch.stream()
                            .filter(sent -> !key(sent.key()).equals("poison"))
                            .map(sent -> key(sent.key()))
                            .toList());
            assertThat(enriched.get(7).value()).isNull();
            EventSchema.RETRACTED_ARTICLE.assertValid(enriched.getLast().value());
            assertThat(header(enriched.getLast(), EventHeaders.TYPE)).isEqualTo(EventTypes.RETRACTED_ARTICLE);
            enriched.subList(0, 11).stream()
                    .filter(event -> event.value() != null)
                    .forEach(event -> {
                        EventSchema.ENRICHED_ARTICLE.assertValid(event.value());
                        assertThat(header(event, EventHeaders.SUBJECT)).isEqualTo(key(event.key()));
                        assertThat(header(event, EventHeaders.LANGUAGE)).isEqualTo("en");
                    });
            assertThat(service.deadLetters()).singleElement().satisfies(dead -> {
                assertThat(new String(dead.value(), UTF_8)).isEqualTo("{\"id\": 12");
                assertThat(header(dead, DeadLetterHeaders.REASON)).isEqualTo("unreadable-event");
                assertThat(header(dead, DeadLetterHeaders.OFFSET)).isEqualTo("5");
                assertThat(header(dead, DeadLetterHeaders.TOPIC)).isEqualTo(name + ".raw");
            });
            assertThat(service.count("enriched")
                            + service.count("retracted")
                            + service.count("withdrawn")
                            + service.count("dead.letters"))
                    .isEqualTo(service.count("received"));
            assertThat(service.count("retracted")).isEqualTo(1);
            assertThat(service.count("dead.letters")).isEqualTo(1);
            assertThat(service.count("rolled.back")).isZero();
        }
    }

    @Test
    void publishesNothingTwiceWhenABatchIsRolledBackHalfway() throws Exception {
        var name = "rollback";
        RunningService.createRawTopic(name);
        var batch = articles(name, 20);
        RunningService.send(batch);

        try (var service = RunningService.start(name, FailingAtTheThirdRecord.class)) {
            await().atMost(PATIENCE).until(() -> service.count("received") == 20);

            assertThat(service.count("rolled.back")).isEqualTo(1);
            assertThat(keys(service.enriched())).containsExactlyElementsOf(sentKeys(batch));
        }
    }

    @Test
    void publishesNothingTwiceWhenTheAnswerToACommitIsLost() throws Exception {
        var name = "lost-answer";
        RunningService.createRawTopic(name);
        var batch = articles(name, 5);
        RunningService.send(batch);

        try (var service = RunningService.start(name, LosingTheAnswerToTheFirstCommit.class)) {
            await().atMost(PATIENCE).until(() -> service.enriched().size() >= 5);
            var late = articles(name, 7).subList(5, 7);
            RunningService.send(late);
            batch.addAll(late);
            await().atMost(PATIENCE).until(() -> service.enriched().size() >= 7);

            assertThat(keys(service.enriched())).containsExactlyElementsOf(sentKeys(batch));
        }
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        var name = "restart";
        RunningService.createRawTopic(name);
        RunningService.send(articles(name, 3));
        try (var service = RunningService.start(name)) {
            await().atMost(PATIENCE).until(() -> service.count("enriched") == 3);
        }
        RunningService.send(articles(name, 5).subList(3, 5));

        try (var service = RunningService.start(name)) {
            await().atMost(PATIENCE).until(() -> service.count("enriched") == 2);

            assertThat(keys(service.enriched())).containsExactlyElementsOf(sentKeys(articles(name, 5)));
        }
    }

    @Test
    void startsAgainAndLosesNothingWhenItsProducerWasFenced() throws Exception {
        var name = "fenced";
        RunningService.createRawTopic(name);
        try (var service = RunningService.start(name)) {
            RunningService.send(articles(name, 1));
            await().atMost(PATIENCE).until(() -> service.count("enriched") == 1);

            RunningService.fence("newswire-enrich-" + name + "-0");
            RunningService.send(articles(name, 4).subList(1, 4));

            await().atMost(PATIENCE).until(() -> service.count("enriched") == 4);
            assertThat(keys(service.enriched())).containsExactlyElementsOf(sentKeys(articles(name, 4)));
            await().atMost(PATIENCE).until(() -> service.health("stream").equals(Status.UP));
        }
    }

    @Test
    void carriesAnArticleOfManyMegabytes() throws Exception {
        var name = "large";
        RunningService.createRawTopic(name);
        var page = RawArticles.page("Ferry back", "The first boat leaves the old pier at midnight, the council said.")
                + "<!-- " + "x".repeat(11_000_000) + " -->";
        var raw = RawArticles.json(RawArticles.withPage(1, "Ferry back", page));
        RunningService.send(List.of(record(name, RawArticles.id(1), raw)));

        try (var service = RunningService.start(name)) {
            await().atMost(PATIENCE).until(() -> service.count("enriched") == 1);

            EventSchema.ENRICHED_ARTICLE.assertValid(
                    service.enriched().getFirst().value());
        }
    }

    private static ProducerRecord<byte[], byte[]> retraction(String name) {
        var record = record(
                name, "mfrggzdfmztwq2lknnwg23tpob", RawArticles.stored("/newswire/examples/retracted-article.v1.json"));
        record.headers().add(EventHeaders.TYPE, EventTypes.RETRACTED_ARTICLE.getBytes(UTF_8));
        return record;
    }

    private static List<ProducerRecord<byte[], byte[]>> articles(String name, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(n -> record(
                        name,
                        RawArticles.id(n),
                        RawArticles.json(RawArticles.withoutPage(n, "Ferry " + n + " is back", "It sails again."))))
                .toList());
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> key(record.key())).toList();
    }

    private static List<String> sentKeys(List<ProducerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> key(record.key())).toList();
    }

    private static String key(byte[] key) {
        return new String(key, UTF_8);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
