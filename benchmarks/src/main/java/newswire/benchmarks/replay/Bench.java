package newswire.benchmarks.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import newswire.enrich.Enrichment;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.ReplayState;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Source;
import newswire.enrich.replay.run.AsItWas;
import newswire.enrich.replay.run.EnrichedAgain;
import newswire.enrich.replay.run.ReplayRun;
import newswire.enrich.replay.run.SourceRanges;
import newswire.enrich.stream.Outcome;
import newswire.enrich.stream.RecordEnricher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The two ways to get the records of a topic to another one. */
final class Bench implements AutoCloseable {

    /** As {@code newswire.enrich.replay.batch-size}. */
    private static final int BATCH = 50;

    private static final String JOBS = "bench.replays";

    private final RecordEnricher enricher = RecordEnricher.withDefaults(Enrichment.ofThisBuild("bench"), "bench");
    private final Pages pages = new Pages();
    private final Admin admin;
    private final KafkaClients clients;
    private final ReplayJobs jobs;

    Bench(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("compression.type", "zstd");
        settings.put("max.request.size", 32 * 1024 * 1024);
        settings.put("buffer.memory", 64L * 1024 * 1024);
        admin = Admin.create(settings);
        clients = new KafkaClients(settings, settings, admin, "bench");
        create(JOBS);
        jobs = new ReplayJobs(clients, JOBS);
        jobs.start();
    }

    void create(String topic) {
        var zstd = Map.of("compression.type", "zstd", "retention.ms", "-1", "max.message.bytes", "12582912");
        KafkaClients.get(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(zstd)))
                .all());
    }

    void fill(String topic, int articles) {
        try (var producer = clients.producer()) {
            IntStream.range(0, articles).forEach(n -> producer.send(pages.raw(topic, n)));
            producer.flush();
        }
    }

    /** Reads and writes, a transaction a batch, with offsets as a consumer group commits them; and does nothing else. */
    void copy(String from, String to) {
        var partition = new TopicPartition(from, 0);
        long end = clients.logEnd(partition);
        try (var consumer = clients.member("bench", Duration.ofSeconds(10));
                var producer = clients.producer("bench-" + UUID.randomUUID())) {
            producer.initTransactions();
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                var records = consumer.poll(Duration.ofMillis(200)).records(partition);
                for (int start = 0; start < records.size(); start += BATCH) {
                    var batch = records.subList(start, Math.min(records.size(), start + BATCH));
                    producer.beginTransaction();
                    batch.forEach(record -> producer.send(new ProducerRecord<>(
                            to, null, record.timestamp(), record.key(), record.value(), record.headers())));
                    producer.sendOffsetsToTransaction(
                            Map.of(
                                    partition,
                                    new OffsetAndMetadata(batch.getLast().offset() + 1)),
                            consumer.groupMetadata());
                    producer.commitTransaction();
                }
            }
        }
    }

    /** The first articles of those that {@link #fill(String, int)} writes. */
    List<ConsumerRecord<byte[], byte[]>> articles(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> {
                    var raw = pages.raw("bench.raw", n);
                    return new ConsumerRecord<>("bench.raw", 0, n, raw.key(), raw.value());
                })
                .toList();
    }

    /** Enriches, without Kafka. */
    void enrich(List<ConsumerRecord<byte[], byte[]>> articles) {
        for (var article : articles) {
            if (!(enricher.enrich(article) instanceof Outcome.Enriched)) {
                throw new IllegalStateException("an article can't be enriched");
            }
        }
    }

    /** Replays, as the service would. */
    void replay(Source source, String from, String to, boolean live) {
        var job = new ReplayJob(
                UUID.randomUUID().toString(),
                Instant.now(),
                source,
                null,
                null,
                from,
                new SourceRanges(admin).between(from, null, null),
                Selection.ALL,
                to,
                live,
                1_000_000_000,
                false);
        jobs.add(job);
        var remake = source == Source.RAW
                ? new EnrichedAgain(enricher, job.id(), to, KnownPlacements.NONE)
                : new AsItWas(to, job.id());
        new ReplayRun(job, jobs, clients, remake, new ReplayRun.Bounds("bench", BATCH, 10_000_000), step -> {}).run();
        var ended = jobs.asOfNow(job).orElseThrow().progress();
        if (ended == null || ended.state() != ReplayState.DONE) {
            throw new IllegalStateException("the replay did not come to its end: " + ended);
        }
    }

    /** Until replays can be added. */
    void awaitReady() {
        while (true) {
            try {
                jobs.records();
                return;
            } catch (RuntimeException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        jobs.close();
        admin.close();
    }
}
