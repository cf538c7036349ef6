package newswire.enrich.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.replay.job.ReplayCounts;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The last record of an article on the live topic is its latest revision, whatever a replay sends there. */
class LiveTargetIT {

    @Test
    void sendsToTheLiveTopicTheLatestRevisionAlone() throws Exception {
        try (var stage = new Stage("replay-latest")) {
            stage.send(List.of(stage.event("a", 1), stage.event("b", 1), stage.event("a", 2), stage.event("c", 1)));
            var job = stage.job("enriched");
            stage.send(List.of(stage.event("c", 2)));

            stage.run(job).run();

            assertThat(stage.revisions("enriched")).containsExactly("a/1", "b/1", "a/2", "c/1", "c/2", "b/1", "a/2");
            assertThat(stage.progress(job).counts()).isEqualTo(new ReplayCounts(4, 2, 0, 2, 0, 0));
        }
    }

    @Test
    void sendsOnceMoreWhatCameToTheLiveTopicMeanwhile() throws Exception {
        try (var stage = new Stage("replay-meanwhile")) {
            stage.send(List.of(stage.event("a", 1), stage.event("b", 1), stage.event("c", 1)));
            var job = stage.job("enriched");
            var plain = new AsItWas(job.target(), job.id());
            Remake interfering = record -> {
                var text = new String(record.key(), UTF_8) + "/" + Stage.header(record, EventHeaders.REVISION);
                switch (text) {
                    // Before the replay's own a/1 is written, as a live stream might do.
                    case "a/1" -> stage.send(List.of(stage.event("a", 2), stage.event("x", 1)));
                    // While it catches up with a/2.
                    case "a/2" -> stage.send(List.of(stage.event("a", 3), stage.event("b", 2)));
                    default -> {}
                }
                return plain.of(record);
            };

            stage.run(job, stage.clients, interfering).run();

            var revisions = stage.revisions("enriched");
            assertThat(lastOf("a", revisions)).isEqualTo("a/3");
            assertThat(lastOf("b", revisions)).isEqualTo("b/2");
            assertThat(revisions).containsOnlyOnce("x/1");
            assertThat(stage.progress(job).counts()).isEqualTo(new ReplayCounts(3, 3, 0, 0, 0, 2));
        }
    }

    @Test
    void waitsForALiveTransactionThatIsStillOpen() throws Exception {
        try (var stage = new Stage("replay-open-transaction")) {
            stage.send(List.of(stage.event("a", 1)));
            var job = stage.job("enriched");
            var open = new ArrayList<Producer<byte[], byte[]>>();
            Remake interfering = record -> {
                if (open.isEmpty()) {
                    open.add(stage.sendAndLeaveOpen(List.of(stage.event("a", 2))));
                }
                return new AsItWas(job.target(), job.id()).of(record);
            };
            var run = new Thread(stage.run(job, stage.clients, interfering));
            run.start();

            await().until(() -> stage.jobs.get(job.id()).orElseThrow().progress() != null
                    && stage.jobs
                                    .get(job.id())
                                    .orElseThrow()
                                    .progress()
                                    .counts()
                                    .sent()
                            == 1);
            open.getFirst().commitTransaction();
            open.getFirst().close();
            run.join();

            assertThat(stage.revisions("enriched")).containsExactly("a/1", "a/2", "a/1", "a/2");
        }
    }

    @Test
    void doesNotUndoARetraction() throws Exception {
        try (var stage = new Stage("replay-retraction")) {
            stage.send(List.of(stage.event("a", 1), stage.event("b", 1)));
            var job = stage.job("enriched");
            var retracted = stage.event("a", 2);
            retracted.headers().remove(EventHeaders.TYPE).add(EventHeaders.TYPE, bytes(EventTypes.RETRACTED_ARTICLE));
            var withdrawn = new ProducerRecord<byte[], byte[]>(stage.topic("enriched"), 0, bytes("b"), null);
            stage.send(List.of(retracted, withdrawn));

            stage.run(job).run();

            assertThat(stage.committed("enriched")).hasSize(4);
            assertThat(stage.progress(job).counts().superseded()).isEqualTo(2);
        }
    }

    private static String lastOf(String key, List<String> revisions) {
        return revisions.stream()
                .filter(revision -> revision.startsWith(key + "/"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
