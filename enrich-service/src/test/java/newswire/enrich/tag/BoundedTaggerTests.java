package newswire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedTaggerTests {

    private static final List<Keyphrase> FOUND = List.of(new Keyphrase("ferry", 1));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final TaggedStory story = new TaggedStory(TagSource.of("Ferry returns", "It is back.", "en"));

    @AfterEach
    void letGo() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void addsWhatCameInTime() {
        bounded(Duration.ofMinutes(1), to -> to.putKeyphrases(FOUND)).tag(story);
        assertThat(story.keyphrases()).isEqualTo(FOUND);
    }

    @Test
    void addsNothingThatCameTooLate() {
        var added = new CountDownLatch(1);
        var late = bounded(Duration.ofMillis(100), to -> {
            hang();
            to.putKeyphrases(FOUND);
            added.countDown();
        });
        assertThatThrownBy(() -> late.tag(story)).isInstanceOf(SlowTaggerException.class);
        end.countDown();
        await().until(() -> added.getCount() == 0);
        assertThat(story.keyphrases()).isEmpty();
    }

    @Test
    void givesARestToOneThatIsLateAgainAndAgainThenTriesIt() {
        var late = bounded(Duration.ofMillis(100), to -> hang());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> late.tag(story)).hasMessageContaining("longer than");
        }
        assertThatThrownBy(() -> late.tag(story)).hasMessageContaining("rests");
        assertThat(asked).hasValue(5);
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThatThrownBy(() -> late.tag(story)).hasMessageContaining("longer than");
        assertThatThrownBy(() -> late.tag(story)).hasMessageContaining("rests");
        assertThat(asked).hasValue(6);
    }

    @Test
    void bearsOnlyAFewThatNeverEnd() {
        var late = bounded(Duration.ofMillis(20), to -> hang());
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> late.tag(story)).isInstanceOf(SlowTaggerException.class);
            now.addAndGet(Duration.ofMinutes(2).toNanos());
        }
        assertThat(asked).hasValue(8);
        end.countDown();
        await().untilAsserted(() -> {
            var before = asked.get();
            now.addAndGet(Duration.ofMinutes(2).toNanos());
            try {
                late.tag(story);
            } catch (SlowTaggerException stillResting) {
                // until the threads have ended
            }
            assertThat(asked).hasValue(before + 1);
        });
    }

    @Test
    void doesNotCountThoseThatNoThreadHadBegun() throws Exception {
        var one = Executors.newSingleThreadExecutor();
        one.submit(this::hang);
        var late = bounded(Duration.ofMillis(1), to -> to.putKeyphrases(FOUND), one);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> late.tag(story)).isInstanceOf(SlowTaggerException.class);
            now.addAndGet(Duration.ofMinutes(2).toNanos());
        }
        end.countDown();
        one.submit(() -> {}).get();
        assertThat(asked).hasValue(0);
        await().untilAsserted(() -> {
            try {
                late.tag(story);
            } catch (SlowTaggerException busy) {
                now.addAndGet(Duration.ofMinutes(2).toNanos());
            }
            assertThat(story.keyphrases()).isEqualTo(FOUND);
        });
        one.shutdown();
    }

    @Test
    void passesOnWhatItThrows() {
        var wrong = bounded(Duration.ofMinutes(1), to -> {
            to.putKeyphrases(FOUND);
            throw new IllegalStateException("no model");
        });
        assertThatThrownBy(() -> wrong.tag(story)).hasMessage("no model");
        assertThat(story.keyphrases()).isEmpty();
        assertThatThrownBy(() -> bounded(Duration.ofMinutes(1), to -> {
                            throw new OutOfMemoryError("injected");
                        })
                        .tag(story))
                .isInstanceOf(OutOfMemoryError.class);
    }

    /** Heeds no interruption, as a loop does. */
    private void hang() {
        boolean over = false;
        while (!over) {
            try {
                end.await();
                over = true;
            } catch (InterruptedException notHeeded) {
                // goes on
            }
        }
    }

    private BoundedTagger bounded(Duration deadline, Consumer<TaggedStory> step) {
        return bounded(deadline, step, threads);
    }

    private BoundedTagger bounded(Duration deadline, Consumer<TaggedStory> step, ExecutorService threads) {
        var tagger = new Tagger() {
            @Override
            public String name() {
                return "keyphrases";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public boolean reads(String language) {
                return true;
            }

            @Override
            public void tag(TaggedStory story) {
                asked.incrementAndGet();
                step.accept(story);
            }
        };
        return new BoundedTagger(tagger, deadline, threads, now::get);
    }
}
