package newswire.enrich.tag;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A tagger that has so much time for a story. One that is late several times in a row rests for a while, then is tried with
 * one story. A thread cannot be stopped from outside, only asked to: of those that do not heed it a few are borne, then the
 * tagger rests until one of them ends. Safe for use by several threads.
 */
public final class BoundedTagger implements Tagger {

    private static final int LATE_IN_A_ROW = 5;
    private static final int MOST_ASTRAY = 8;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Tagger tagger;
    private final Duration deadline;
    private final ExecutorService threads;
    private final LongSupplier ticker;
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger astray = new AtomicInteger();
    private volatile long restsUntil;

    /**
     * @param threads runs it; grows as needed
     * @param ticker nanoseconds of a clock that only goes forwards
     */
    public BoundedTagger(Tagger tagger, Duration deadline, ExecutorService threads, LongSupplier ticker) {
        this.tagger = tagger;
        this.deadline = deadline;
        this.threads = threads;
        this.ticker = ticker;
        this.restsUntil = ticker.getAsLong();
    }

    @Override
    public String name() {
        return tagger.name();
    }

    @Override
    public String version() {
        return tagger.version();
    }

    @Override
    public boolean reads(String language) {
        return tagger.reads(language);
    }

    /** @throws SlowTaggerException when it is late or rests */
    @Override
    public void tag(TaggedStory story) {
        if (restsUntil - ticker.getAsLong() > 0 || astray.get() >= MOST_ASTRAY) {
            throw new SlowTaggerException("it rests, since it was late too often", true);
        }
        var copy = story.copy();
        var run = new Run(copy);
        var working = threads.submit(run);
        try {
            working.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            late.set(0);
            story.adopt(copy);
        } catch (TimeoutException e) {
            run.abandon();
            working.cancel(true);
            beLate();
            throw new SlowTaggerException("it took longer than " + deadline, false);
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            working.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void beLate() {
        if (late.incrementAndGet() >= LATE_IN_A_ROW) {
            late.set(LATE_IN_A_ROW - 1);
            restsUntil = ticker.getAsLong() + REST.toNanos();
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }

    /**
     * One story; counts among those astray from when it is abandoned until it ends. One that no thread had begun by then never
     * begins, and so would never end.
     */
    private final class Run implements Runnable {

        private final TaggedStory story;
        private boolean begun;
        private boolean ended;
        private boolean abandoned;

        Run(TaggedStory story) {
            this.story = story;
        }

        @Override
        public void run() {
            if (begins()) {
                try {
                    tagger.tag(story);
                } finally {
                    end();
                }
            }
        }

        private synchronized boolean begins() {
            begun = !abandoned;
            return begun;
        }

        private synchronized void end() {
            ended = true;
            if (abandoned) {
                astray.decrementAndGet();
            }
        }

        synchronized void abandon() {
            abandoned = true;
            if (begun && !ended) {
                astray.incrementAndGet();
            }
        }
    }
}
