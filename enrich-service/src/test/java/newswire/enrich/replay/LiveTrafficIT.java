package newswire.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.enrich.replay.ReplayingService.FEW_TAGS;
import static newswire.enrich.replay.ReplayingService.PATIENCE;
import static newswire.enrich.replay.ReplayingService.header;
import static newswire.enrich.replay.ReplayingService.key;
import static newswire.events.testing.TopicRecords.committed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.enrich.RawArticles;
import newswire.events.EventHeaders;
import newswire.events.RawArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A replay of fifteen thousand articles while others arrive, and some of the fifteen thousand change. */
class LiveTrafficIT {

    private static final String NAME = "live-traffic";
    private static final String SUMMARY = "Nach zwölf Jahren legt das Nachtboot wieder vom alten Pier ab.";

    private static final int ARTICLES = 15_000;
    private static final int WAVES = 10;

    /** Half of each wave is new, the other half revises articles that are being replayed. */
    private static final int WAVE = 20;

    private int fresh = ARTICLES;

    @Test
    void aReplayLeavesLiveArticlesAlone() throws Exception {
        ReplayingService.past(
                NAME, IntStream.range(0, ARTICLES).mapToObj(n -> raw(n, 1)).toList());
        try (var service = ReplayingService.start(NAME, FEW_TAGS, "--newswire.enrich.replay.batch-size=250")) {
            enrichesAgainIntoTheLiveTopic(service);
            copiesTheEnrichedTopic(service);
        }
    }

    private void enrichesAgainIntoTheLiveTopic(ReplayingService service) throws Exception {
        var id = service.replay("{\"source\": \"raw\", \"target\": \"live\", \"rate\": 1000000}");
        var live = sendWhileItRuns(service, id, 2);
        var view = service.awaitState(id, "done");

        var events = committed(NAME + ".enriched");
        assertThat(live(events)).containsExactlyInAnyOrderElementsOf(live);
        var replayed = events.stream()
                .filter(event -> id.equals(header(event, EventHeaders.REPLAY)))
                .toList();
        assertThat(replayed.stream().map(LiveTrafficIT::name)).doesNotHaveDuplicates();
        assertThat(replayed.stream().map(ReplayingService::key).distinct())
                .hasSizeGreaterThanOrEqualTo(ARTICLES - live.size());
        var counts = view.path("counts");
        assertThat(counts.path("sent").asInt() + counts.path("superseded").asInt())
                .isEqualTo(ARTICLES);
        assertThat(replayed)
                .hasSize(counts.path("sent").asInt() + counts.path("caughtUp").asInt());
        assertThat(lastRevisions(events)).isEqualTo(lastRevisions(committed(NAME + ".raw")));
        assertLiveEventsWereNotKeptWaiting(events, id);
    }

    private void copiesTheEnrichedTopic(ReplayingService service) throws Exception {
        var before = committed(NAME + ".enriched");
        var liveBefore = live(before);
        var id = service.replay("{\"source\": \"enriched\", \"target\": \"live-traffic.copy\", \"rate\": 1000000}");
        var live = sendWhileItRuns(service, id, 3);
        service.awaitState(id, "done");

        var copies = committed(NAME + ".copy");
        assertThat(byPartition(copies)).isEqualTo(byPartition(before));
        assertThat(copies)
                .allSatisfy(
                        copy -> assertThat(header(copy, EventHeaders.REPLAY)).isEqualTo(id));
        liveBefore.addAll(live);
        assertThat(live(committed(NAME + ".enriched"))).containsExactlyInAnyOrderElementsOf(liveBefore);
    }

    /** A wave each time that the replay has come a bit further, until it is half through; all have come out by then. */
    private List<String> sendWhileItRuns(ReplayingService service, String id, int revision) throws Exception {
        var live = new ArrayList<String>();
        for (int wave = 0; wave < WAVES; wave++) {
            int reached = wave * ARTICLES / WAVES / 2;
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> service.show(id).path("counts").path("read").asInt() >= reached);
            var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
            for (int n = 0; n < WAVE / 2; n++) {
                records.add(raw(fresh++, 1));
                records.add(raw((wave * WAVE + n) * 97 % ARTICLES, revision));
            }
            ReplayingService.send(records);
            records.forEach(record -> live.add(name(record)));
        }
        return live;
    }

    /**
     * Told by the log and not by a clock. The last partition is replayed last, when all live articles were long sent: had
     * they waited for the replay, their events would be behind those of it.
     */
    private static void assertLiveEventsWereNotKeptWaiting(List<ConsumerRecord<byte[], byte[]>> events, String id) {
        int replayedBefore = 0;
        int replayedInAll = 0;
        var partition = events.stream()
                .filter(event -> event.partition() == ReplayingService.PARTITIONS - 1)
                .toList();
        for (var event : partition) {
            if (id.equals(header(event, EventHeaders.REPLAY))) {
                replayedInAll++;
            } else {
                replayedBefore = replayedInAll;
            }
        }
        assertThat(replayedInAll).isGreaterThan(ARTICLES / ReplayingService.PARTITIONS / 2);
        assertThat(replayedBefore).isLessThan(replayedInAll / 2);
    }

    private static List<String> live(List<ConsumerRecord<byte[], byte[]>> events) {
        return events.stream()
                .filter(event -> header(event, EventHeaders.REPLAY) == null)
                .map(LiveTrafficIT::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, String> lastRevisions(List<ConsumerRecord<byte[], byte[]>> events) {
        var last = new HashMap<String, String>();
        events.forEach(event -> last.put(key(event), header(event, EventHeaders.REVISION)));
        return last;
    }

    private static Map<Integer, List<String>> byPartition(List<ConsumerRecord<byte[], byte[]>> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::partition, Collectors.mapping(LiveTrafficIT::name, Collectors.toList())));
    }

    private static String name(ConsumerRecord<byte[], byte[]> event) {
        return key(event) + "/" + header(event, EventHeaders.REVISION);
    }

    private static String name(ProducerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8) + "/"
                + new String(record.headers().lastHeader(EventHeaders.REVISION).value(), UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> raw(int n, int revision) {
        var first = RawArticles.withoutPage(n, "Die Fähre " + n + " fährt wieder", SUMMARY);
        var article = new RawArticle(
                first.id(), revision, first.site(), first.feed(), first.entry(), null, null, first.fetchedAt());
        var record = new ProducerRecord<>(NAME + ".raw", first.id().getBytes(UTF_8), RawArticles.json(article));
        record.headers().add(EventHeaders.REVISION, Integer.toString(revision).getBytes(UTF_8));
        return record;
    }
}
