package newswire.enrich.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.admin.DeadLetterRest.get;
import static newswire.enrich.admin.DeadLetterRest.post;
import static newswire.enrich.admin.DeadLetterRest.problem;
import static newswire.enrich.admin.DeadLetterRest.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import newswire.enrich.Enricher;
import newswire.enrich.RawArticles;
import newswire.enrich.extract.Extractor;
import newswire.enrich.stream.RunningService;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.DeadLetterHeaders;
import newswire.events.RawArticle;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class DeadLetterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The bug that is found and mended while the service runs. */
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    @Test
    void areLookedAtRedrivenAndDiscarded() throws Exception {
        var name = "letters";
        BROKEN.set(true);
        RunningService.createRawTopic(name);
        RunningService.send(List.of(
                article(name, 1, 1),
                article(name, 2, 1),
                RunningService.record(name, "poison", "no json".getBytes(UTF_8))));

        try (var service = RunningService.start(name, Fixable.class)) {
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 3);

            var summary = get(service, "/dead-letters/summary");
            assertThat(summary.get("open").asInt()).isEqualTo(3);
            assertThat(summary.get("reasons").get(0).get("reason").asString()).isEqualTo("enrichment-failed");
            assertThat(summary.get("reasons").get(0).get("open").asInt()).isEqualTo(2);

            var letter = get(service, "/dead-letters/0-0");
            assertThat(letter.get("message").asString()).contains("a bug");
            assertThat(letter.get("attempts").asInt()).isEqualTo(1);
            assertThat(letter.get("origin").get("offset").asInt()).isZero();
            assertThat(letter.get("value").get("title").asString()).isEqualTo("Ferry 1");
            assertThat(letter.get("value").get("start").asString()).startsWith("<!DOCTYPE html>");
            assertThat(send(service, "GET", "/dead-letters/0-0/page", null).body())
                    .contains("<h1>Ferry 1</h1>");

            var discarded =
                    post(service, "discard", Map.of("reason", "unreadable-event", "because", "a test", "by", "ada"));
            assertThat(discarded.get("done").asInt()).isEqualTo(1);

            BROKEN.set(false);
            var redriven = post(service, "redrive", Map.of("reason", "enrichment-failed", "by", "ada"));
            assertThat(redriven.get("done").asInt()).isEqualTo(2);
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 2);
            assertThat(keys(service.enriched())).containsExactlyInAnyOrder(RawArticles.id(1), RawArticles.id(2));

            assertThat(get(service, "/dead-letters").get("letters")).isEmpty();
            var all = get(service, "/dead-letters?all=true").get("letters");
            assertThat(all).hasSize(3);
            assertThat(all.get(2).get("decision").get("kind").asString()).isEqualTo("DISCARDED");
            assertThat(all.get(2).get("decision").get("because").asString()).isEqualTo("a test");
            assertThat(all.get(0).get("decision").get("by").asString()).isEqualTo("ada");
            var again = post(service, "redrive", Map.of("all", true));
            assertThat(again.get("done").asInt()).isZero();
            assertThat(service.count("dead.letter.decisions")).isEqualTo(3);
            refusesWhatItCannotDo(service);
        }
    }

    private static void refusesWhatItCannotDo(RunningService service) throws Exception {
        assertThat(problem(service, "POST", "/dead-letters/redrive", "{}", 400)).startsWith("Say which letters");
        assertThat(problem(service, "POST", "/dead-letters/discard", "{\"all\": true}", 400))
                .startsWith("Say why they are discarded");
        assertThat(problem(service, "POST", "/dead-letters/redrive", "{\"ids\": [\"x\"]}", 400))
                .startsWith("'x' is no id of a dead letter");
        assertThat(problem(service, "POST", "/dead-letters/redrive", "no json", 400))
                .startsWith("The body must be JSON");
        assertThat(problem(service, "POST", "/dead-letters/redrive", "{\"reson\": \"a\", \"all\": true}", 400))
                .isEqualTo("There is no 'reson' in such a request.");
        assertThat(problem(service, "GET", "/dead-letters/0-99", null, 404)).startsWith("There is no dead letter 0-99");
        assertThat(problem(service, "GET", "/dead-letters?after=noon", null, 400))
                .isEqualTo("'noon' does not fit after.");
        assertThat(problem(service, "GET", "/dead-letters?raeson=enrichment-failed", null, 400))
                .startsWith("There is no condition 'raeson'; there are after, all, article,");
        var named = post(service, "redrive", Map.of("ids", List.of("0-0", "7-7")));
        assertThat(named.get("refused").toString())
                .contains("It is redriven already", "There is no such letter, or not any more.");
    }

    @Test
    void keepTheirOriginAndCountTheirAttemptsUntilOnlyForceRedrivesThem() throws Exception {
        var name = "stubborn";
        BROKEN.set(true);
        RunningService.createRawTopic(name);
        RunningService.send(List.of(article(name, 1, 1)));

        try (var service = RunningService.start(
                TestBroker.bootstrapServers(),
                name,
                List.of("newswire.enrich.dead-letter-attempts=2"),
                Fixable.class)) {
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 1);
            post(service, "redrive", Map.of("all", true));
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 2);

            var second = service.deadLetters().getLast();
            assertThat(header(second, DeadLetterHeaders.ATTEMPTS)).isEqualTo("2");
            assertThat(header(second, DeadLetterHeaders.TOPIC)).isEqualTo(name + ".raw");
            assertThat(header(second, DeadLetterHeaders.OFFSET)).isEqualTo("0");
            assertThat(second.headers().toArray())
                    .extracting(Header::key)
                    .doesNotHaveDuplicates()
                    .noneMatch(key -> key.startsWith("newswire-retry"));

            var refused = post(service, "redrive", Map.of("all", true));
            assertThat(refused.get("done").asInt()).isZero();
            assertThat(refused.get("refused").toString()).contains("It was given up 2 times; only force");
            BROKEN.set(false);
            assertThat(post(service, "redrive", Map.of("all", true, "force", true))
                            .get("done")
                            .asInt())
                    .isEqualTo(1);
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 1);
        }
    }

    @Test
    void doNotOverwriteALaterRevision() throws Exception {
        var name = "superseded";
        BROKEN.set(true);
        RunningService.createRawTopic(name);
        RunningService.send(List.of(article(name, 1, 1), article(name, 2, 1)));

        try (var service = RunningService.start(name, Fixable.class)) {
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 2);
            BROKEN.set(false);
            RunningService.send(List.of(article(name, 1, 2)));
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 1);

            var report = post(service, "redrive", Map.of("all", true));
            assertThat(report.get("superseded").asInt()).isEqualTo(1);
            assertThat(report.get("done").asInt()).isEqualTo(1);
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 2);
            assertThat(keys(service.enriched())).containsExactly(RawArticles.id(1), RawArticles.id(2));

            // One that was overtaken on its way: sent when there was no later revision yet.
            var late = new ProducerRecord<>(name + ".retries", 0, id(1), RawArticles.json(raw(1, 1)));
            late.headers().add("newswire-retry-of", "0-0".getBytes(UTF_8));
            late.headers().add("newswire-retry-checked-to", "2".getBytes(UTF_8));
            RunningService.send(List.of(late));
            await().atMost(PATIENCE).until(() -> service.count("superseded") == 1);
            assertThat(service.enriched()).hasSize(2);
            await().atMost(PATIENCE)
                    .until(
                            () -> get(service, "/dead-letters/0-0")
                                    .get("decision")
                                    .toString(),
                            decision -> decision.contains("SUPERSEDED") && decision.contains("on its way"));
        }
    }

    @Test
    void takeAValueThatWasTooLongForALetterFromTheRawTopic() throws Exception {
        var name = "left-behind";
        BROKEN.set(true);
        RunningService.createRawTopic(name);
        var page = RawArticles.page("Ferry 1", "It sails again from the old pier, the council said on Monday.")
                + "<!-- " + "x".repeat(50_000) + " -->";
        var raw = RawArticles.json(RawArticles.withPage(1, "Ferry 1", page));
        RunningService.send(List.of(RunningService.record(name, RawArticles.id(1), raw)));

        try (var service = RunningService.start(
                TestBroker.bootstrapServers(),
                name,
                List.of("newswire.enrich.topics.max-message-size=20KB"),
                Fixable.class)) {
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 1);
            assertThat(service.deadLetters().getFirst().value()).isNull();
            assertThat(get(service, "/dead-letters/0-0")
                            .get("value")
                            .get("size")
                            .asInt())
                    .isEqualTo(raw.length);

            BROKEN.set(false);
            assertThat(post(service, "redrive", Map.of("ids", List.of("0-0")))
                            .get("done")
                            .asInt())
                    .isEqualTo(1);
            await().atMost(PATIENCE).until(() -> service.enriched().size() == 1);
        }
    }

    @Test
    void areRedrivenOnceWhenTheFirstRequestDiedHalfway() throws Exception {
        var name = "half-way";
        BROKEN.set(true);
        RunningService.createRawTopic(name);
        RunningService.send(List.of(article(name, 1, 1), article(name, 2, 1)));

        try (var service = RunningService.start(name, Fixable.class)) {
            await().atMost(PATIENCE).until(() -> service.deadLetters().size() == 2);
            BROKEN.set(false);
            try (var dying = abandonedRequest(name)) {
                assertThat(post(service, "redrive", Map.of("all", true))
                                .get("done")
                                .asInt())
                        .isEqualTo(2);

                await().atMost(PATIENCE).until(() -> service.enriched().size() == 2);
                assertThat(TopicRecords.committedAndAborted(name + ".retries")).hasSize(3);
                assertThat(keys(service.enriched())).containsExactly(RawArticles.id(1), RawArticles.id(2));
            }
        }
    }

    /** Does what another instance does until it dies: sends a retry and its decision, and never commits. */
    private static KafkaProducer<byte[], byte[]> abandonedRequest(String name) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestBroker.bootstrapServers(),
                        "transactional.id",
                        "newswire-enrich-dead-letters-" + name),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(name + ".retries", 0, id(1), RawArticles.json(raw(1, 1))));
        producer.send(new ProducerRecord<>(name + ".decisions", "0-0".getBytes(UTF_8), "{}".getBytes(UTF_8)));
        producer.flush();
        return producer;
    }

    private static RawArticle raw(int n, int revision) {
        var page = RawArticles.page("Ferry " + n, "It sails again from the old pier, the council said on Monday.");
        var raw = RawArticles.withPage(n, "Ferry " + n, page);
        return new RawArticle(
                raw.id(), revision, raw.site(), raw.feed(), raw.entry(), raw.page(), null, raw.fetchedAt());
    }

    private static ProducerRecord<byte[], byte[]> article(String name, int n, int revision) {
        return RunningService.record(name, RawArticles.id(n), RawArticles.json(raw(n, revision)));
    }

    private static byte[] id(int n) {
        return RawArticles.id(n).getBytes(UTF_8);
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> new String(record.key(), UTF_8)).toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    static class Fixable {

        @Bean
        @Primary
        Enricher fixableEnricher() {
            var extractor = new Extractor();
            return new Enricher(
                    source -> {
                        if (BROKEN.get()) {
                            throw new IllegalStateException("a bug");
                        }
                        return extractor.extract(source);
                    },
                    new LanguageDetector(),
                    Clock.systemUTC(),
                    "test");
        }
    }
}
