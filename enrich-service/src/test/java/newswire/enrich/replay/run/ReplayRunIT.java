package newswire.enrich.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newswire.enrich.replay.job.ReplayCounts;
import newswire.enrich.replay.job.ReplayState;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.job.Wish;
import newswire.enrich.replay.run.CrashingClients.Crash;
import newswire.enrich.replay.run.CrashingClients.Moment;
import newswire.events.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayRunIT {

    @Test
    void sendsEventsAgainAsTheyWereAndSaysSo() throws Exception {
        try (var stage = new Stage("replay-as-it-was")) {
            stage.send(events(stage, 12));

            var job = stage.job("copy");
            stage.run(job).run();

            var originals = stage.committed("enriched");
            var copies = stage.committed("copy");
            assertThat(copies).hasSameSizeAs(originals);
            for (int i = 0; i < copies.size(); i++) {
                assertThat(copies.get(i).key()).isEqualTo(originals.get(i).key());
                assertThat(copies.get(i).value()).isEqualTo(originals.get(i).value());
                assertThat(copies.get(i).timestamp()).isEqualTo(originals.get(i).timestamp());
                assertThat(Stage.header(copies.get(i), EventHeaders.REPLAY)).isEqualTo(job.id());
                assertThat(List.of(copies.get(i).headers().toArray()))
                        .startsWith(originals.get(i).headers().toArray())
                        .hasSize(originals.get(i).headers().toArray().length + 1);
            }
            var progress = stage.progress(job);
            assertThat(progress.state()).isEqualTo(ReplayState.DONE);
            assertThat(progress.counts()).isEqualTo(new ReplayCounts(12, 12, 0, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void goesOnAfterACrashWithoutALossOrARepetition(Moment moment) throws Exception {
        try (var stage = new Stage("replay-crash-" + moment.ordinal())) {
            stage.send(events(stage, 23));
            var job = stage.job("copy");
            var remake = new AsItWas(job.target(), job.id());

            assertThatThrownBy(() -> stage.run(job, new CrashingClients(stage.admin, moment), remake)
                            .run())
                    .isInstanceOf(Crash.class);
            stage.run(job).run();

            assertThat(stage.revisions("copy")).isEqualTo(stage.revisions("enriched"));
            assertThat(stage.progress(job).state()).isEqualTo(ReplayState.DONE);
            assertThat(stage.progress(job).counts()).isEqualTo(new ReplayCounts(23, 23, 0, 0, 0, 0));
        }
    }

    @Test
    void isFencedByTheNextRunAndWritesNothingMore() throws Exception {
        try (var stage = new Stage("replay-zombie")) {
            stage.send(events(stage, 23));
            var job = stage.job("copy");
            var seen = new AtomicInteger();
            Remake zombie = record -> {
                if (seen.incrementAndGet() == 8) {
                    stage.run(job).run();
                }
                return new AsItWas(job.target(), job.id()).of(record);
            };

            assertThatThrownBy(() -> stage.run(job, stage.clients, zombie).run())
                    .isInstanceOf(org.apache.kafka.common.KafkaException.class);

            assertThat(stage.revisions("copy")).isEqualTo(stage.revisions("enriched"));
            assertThat(stage.progress(job).state()).isEqualTo(ReplayState.DONE);
        }
    }

    @Test
    void sendsWhatIsAskedForAlone() throws Exception {
        try (var stage = new Stage("replay-filters")) {
            stage.send(List.of(
                    tagged(stage, "a", "one.example", "https://one.example/feed", "de"),
                    tagged(stage, "b", "one.example", "https://one.example/feed", "de-AT"),
                    tagged(stage, "c", "one.example", "https://one.example/feed", "den"),
                    tagged(stage, "d", "one.example", "https://one.example/other", "de"),
                    tagged(stage, "e", "two.example", "https://one.example/feed", "de"),
                    stage.event("f", 1)));
            var selection = new Selection(
                    Set.of("https://one.example/feed"),
                    Set.of("one.example"),
                    Set.of("de"),
                    Set.of("a", "b", "c", "d"));
            var job = stage.job("copy", selection, false);

            stage.run(job).run();

            assertThat(stage.revisions("copy")).containsExactly("a/1", "b/1");
            assertThat(stage.progress(job).counts()).isEqualTo(new ReplayCounts(6, 2, 0, 0, 4, 0));
        }
    }

    @Test
    void countsInADryRunWithoutSending() throws Exception {
        try (var stage = new Stage("replay-dry")) {
            stage.send(List.of(
                    tagged(stage, "a", "one.example", "https://one.example/feed", "de"),
                    tagged(stage, "b", "two.example", "https://two.example/feed", "de"),
                    stage.event("c", 1)));
            var job = stage.job("copy", Selection.ALL, true);

            stage.run(job).run();

            assertThat(stage.committed("copy")).isEmpty();
            assertThat(stage.progress(job).counts().sent()).isEqualTo(3);
            assertThat(stage.progress(job).breakdown().get("languages"))
                    .containsEntry("de", 2L)
                    .containsEntry("(none)", 1L);
            assertThat(stage.progress(job).breakdown().get("sites")).containsEntry("two.example", 1L);
        }
    }

    @Test
    void stopsWhenPausedAndGoesOnWhenResumed() throws Exception {
        try (var stage = new Stage("replay-pause")) {
            stage.send(events(stage, 30));
            var job = stage.job("copy");
            var seen = new AtomicInteger();
            Remake pausing = record -> {
                if (seen.incrementAndGet() == 12) {
                    stage.jobs.wish(job, Wish.PAUSE);
                }
                return new AsItWas(job.target(), job.id()).of(record);
            };

            stage.run(job, stage.clients, pausing).run();

            assertThat(stage.progress(job).state()).isEqualTo(ReplayState.PAUSED);
            var sent = stage.committed("copy").size();
            assertThat(sent).isBetween(10, 25);
            assertThat(stage.progress(job).counts().sent()).isEqualTo(sent);

            stage.jobs.wish(job, Wish.RUN);
            stage.run(job).run();

            assertThat(stage.revisions("copy")).isEqualTo(stage.revisions("enriched"));
        }
    }

    @Test
    void endsWhenCancelled() throws Exception {
        try (var stage = new Stage("replay-cancel")) {
            stage.send(events(stage, 30));
            var job = stage.job("copy");
            stage.jobs.wish(job, Wish.CANCEL);

            stage.run(job).run();
            stage.run(job).run();

            assertThat(stage.progress(job).state()).isEqualTo(ReplayState.CANCELLED);
            assertThat(stage.committed("copy")).isEmpty();
        }
    }

    @Test
    void failsWithTheReasonWhenTheTargetRefusesARecord() throws Exception {
        try (var stage = new Stage("replay-refused")) {
            stage.send(events(stage, 2));
            var job = stage.job("copy");
            Remake tooLarge = record -> new Made.Event(
                    List.of(new ProducerRecord<>(job.target(), record.key(), new byte[2 * 1024 * 1024])));

            stage.run(job, stage.clients, tooLarge).run();

            assertThat(stage.progress(job).state()).isEqualTo(ReplayState.FAILED);
            assertThat(stage.progress(job).reason()).contains("RecordTooLargeException");
            assertThat(stage.committed("copy")).isEmpty();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> events(Stage stage, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> stage.event("article-" + n % 10, 1 + n / 10))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> tagged(
            Stage stage, String key, String site, String feed, String language) {
        return stage.event(key, 1, EventHeaders.SITE, site, EventHeaders.FEED, feed, EventHeaders.LANGUAGE, language);
    }
}
