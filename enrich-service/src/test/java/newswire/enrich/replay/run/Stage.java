package newswire.enrich.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.OffsetRange;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.ReplayProgress;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Source;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Topics of a test's own on the real broker: {@code NAME.enriched}, {@code NAME.copy} and the topic of replays. */
final class Stage implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final String name;
    final Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
    final KafkaClients clients = clients(admin);
    final ReplayJobs jobs;

    Stage(String name) throws Exception {
        this.name = name;
        admin.createTopics(Stream.of("enriched", "copy", "replays")
                        .map(part ->
                                new NewTopic(name + "." + part, 1, (short) 1).configs(Map.of("retention.ms", "-1")))
                        .toList())
                .all()
                .get();
        jobs = new ReplayJobs(clients, name + ".replays");
        jobs.start();
    }

    static KafkaClients clients(Admin admin) {
        return new KafkaClients(connection(), connection(), admin, "test");
    }

    static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    }

    String topic(String part) {
        return name + "." + part;
    }

    /** An event with the headers that replays look at. */
    ProducerRecord<byte[], byte[]> event(String key, int revision, String... headers) {
        var value = "{\"id\":\"" + key + "\",\"revision\":" + revision + "}";
        var event = new ProducerRecord<>(
                topic("enriched"), 0, NOON.toEpochMilli() + revision, key.getBytes(UTF_8), value.getBytes(UTF_8));
        event.headers().add(EventHeaders.TYPE, EventTypes.ENRICHED_ARTICLE.getBytes(UTF_8));
        event.headers().add(EventHeaders.REVISION, Integer.toString(revision).getBytes(UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            event.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return event;
    }

    void send(List<ProducerRecord<byte[], byte[]>> events) {
        try (var producer = clients.producer()) {
            events.forEach(producer::send);
            producer.flush();
        }
    }

    /** Sends inside a transaction that stays open. */
    Producer<byte[], byte[]> sendAndLeaveOpen(List<ProducerRecord<byte[], byte[]>> events) {
        var producer = clients.producer(name + "-open");
        producer.initTransactions();
        producer.beginTransaction();
        events.forEach(producer::send);
        producer.flush();
        return producer;
    }

    /** A replay of all that is on the enriched topic now. */
    ReplayJob job(String target) throws Exception {
        return job(target, Selection.ALL, false);
    }

    ReplayJob job(String target, Selection selection, boolean dryRun) {
        var ranges = new TreeMap<Integer, OffsetRange>();
        ranges.put(0, new OffsetRange(0, clients.logEnd(new TopicPartition(topic("enriched"), 0))));
        var job = new ReplayJob(
                name + "-" + target,
                NOON,
                Source.ENRICHED,
                null,
                null,
                topic("enriched"),
                ranges,
                selection,
                topic(target),
                target.equals("enriched"),
                1_000_000,
                dryRun);
        org.awaitility.Awaitility.await().ignoreExceptions().until(() -> jobs.records() != null);
        jobs.add(job);
        return job;
    }

    ReplayRun run(ReplayJob job) {
        return run(job, clients, new AsItWas(job.target(), job.id()));
    }

    ReplayRun run(ReplayJob job, KafkaClients with, Remake remake) {
        return new ReplayRun(job, jobs, with, remake, new ReplayRun.Bounds("test", 5, 1_000), step -> {});
    }

    ReplayProgress progress(ReplayJob job) {
        return jobs.asOfNow(job).orElseThrow().progress();
    }

    /** All that a read_committed subscriber sees of a topic by now. */
    List<ConsumerRecord<byte[], byte[]>> committed(String part) {
        try (var consumer = clients.consumer()) {
            var partition = new TopicPartition(topic(part), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = clients.logEnd(partition);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** {@code key/revision} of each record. */
    List<String> revisions(String part) {
        return committed(part).stream()
                .map(record -> new String(record.key(), UTF_8) + "/" + header(record, EventHeaders.REVISION))
                .toList();
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        jobs.close();
        admin.close();
    }
}
