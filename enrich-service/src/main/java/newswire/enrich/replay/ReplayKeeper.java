package newswire.enrich.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import newswire.enrich.replay.job.ReplayEntry;
import newswire.enrich.replay.job.ReplayJob;
import newswire.enrich.replay.job.ReplayJobs;
import newswire.enrich.replay.job.Wish;
import newswire.enrich.replay.run.ReplayRun;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs those replays that are this instance's: the instances are a consumer group on the topic of replays, and who has the
 * partition of a replay runs it. Of replays with one target the oldest goes first, the next when it has ended or is paused.
 * For one thread.
 */
final class ReplayKeeper implements ConsumerRebalanceListener {

    private static final Duration TICK = Duration.ofMillis(250);

    private final ReplayJobs jobs;
    private final Function<ReplayJob, ReplayRun> runs;
    private final ReplaySettings settings;
    private final Set<Integer> mine = new HashSet<>();
    private final Map<String, ReplayThread> running = new ConcurrentHashMap<>();
    private final Map<String, Long> resting = new HashMap<>();

    ReplayKeeper(ReplayJobs jobs, Function<ReplayJob, ReplayRun> runs, ReplaySettings settings) {
        this.jobs = jobs;
        this.runs = runs;
        this.settings = settings;
    }

    /** Replays that run here now. */
    Collection<ReplayThread> running() {
        return running.values();
    }

    /** Does what is to do, as a member of the group that {@code consumer} is in, for a moment. */
    void tick(Consumer<?, ?> consumer) {
        // For the group's sake alone; what is in the topic is read elsewhere.
        consumer.pause(consumer.assignment());
        consumer.poll(TICK);
        reap();
        jobs.all().stream().filter(this::isDue).forEach(this::start);
    }

    private void reap() {
        running.values().removeIf(thread -> {
            if (thread.isAlive()) {
                return false;
            }
            if (thread.hasFailed()) {
                resting.put(
                        thread.job().id(),
                        System.nanoTime() + settings.retryDelay().toNanos());
            }
            return true;
        });
        resting.values().removeIf(until -> until - System.nanoTime() < 0);
    }

    private boolean isDue(ReplayEntry entry) {
        var job = entry.job();
        return entry.needsWork()
                && mine.contains(jobs.records().partition(job))
                && !running.containsKey(job.id())
                && !resting.containsKey(job.id())
                && (entry.wish() != Wish.RUN || hasRoomFor(job));
    }

    private boolean hasRoomFor(ReplayJob job) {
        return running.size() < settings.concurrent()
                && running.values().stream()
                        .noneMatch(thread -> thread.job().target().equals(job.target()));
    }

    private void start(ReplayEntry entry) {
        // Looked at again, since the one before it may have been started meanwhile.
        if (isDue(entry)) {
            running.put(entry.job().id(), ReplayThread.start(entry.job(), runs.apply(entry.job())));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> mine.add(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> mine.remove(partition.partition()));
        stop(running.values().stream()
                .filter(thread -> !mine.contains(jobs.records().partition(thread.job())))
                .toList());
    }

    /** Ends what runs here; others take over. */
    void stopAll() {
        stop(List.copyOf(running.values()));
    }

    private static void stop(List<ReplayThread> threads) {
        threads.forEach(ReplayThread::stop);
        try {
            for (var thread : threads) {
                thread.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
