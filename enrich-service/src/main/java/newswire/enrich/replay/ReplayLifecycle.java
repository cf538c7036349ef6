package newswire.enrich.replay;

import java.time.Duration;
import java.util.List;
import newswire.enrich.record.EndsByError;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.replay.job.ReplayJobs;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts replays when the broker is there, however long that takes, and ends them first when the service ends. */
final class ReplayLifecycle implements SmartLifecycle, EndsByError {

    private static final Logger log = LoggerFactory.getLogger(ReplayLifecycle.class);

    private final ReplayKeeper keeper;
    private final ReplayJobs jobs;
    private final KafkaClients clients;
    private final NewTopic topic;
    private final String group;
    private final ReplaySettings settings;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> member;
    private volatile boolean failed;

    /** @param group of the instances that share replays out */
    ReplayLifecycle(
            ReplayKeeper keeper,
            ReplayJobs jobs,
            KafkaClients clients,
            NewTopic topic,
            String group,
            ReplaySettings settings) {
        this.keeper = keeper;
        this.jobs = jobs;
        this.clients = clients;
        this.topic = topic;
        this.group = group;
        this.settings = settings;
    }

    @Override
    public void start() {
        var keeping = Thread.ofPlatform().name("replay-keeper").daemon().unstarted(this::run);
        thread = keeping; // before it runs, since it runs as long as it is here
        keeping.start();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean hasFailed() {
        return failed || jobs.hasFailed();
    }

    @Override
    public void stop() {
        var keeping = thread;
        if (keeping == null) {
            return;
        }
        thread = null;
        var consumer = member;
        if (consumer != null) {
            consumer.wakeup();
        } else {
            // It waits for a broker that may be away for long.
            keeping.interrupt();
        }
        try {
            keeping.join(Duration.ofSeconds(20));
            jobs.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean following = false;
        while (isRunning()) {
            try {
                ReplayTopic.create(clients.admin(), topic);
                if (!following) {
                    jobs.start();
                    following = true;
                }
                keep();
            } catch (WakeupException e) {
                log.debug("asked to stop");
            } catch (RuntimeException e) {
                log.warn("Replays have to wait. {}", e.toString());
                rest();
            } catch (Error e) {
                failed = true;
                log.error("No replay runs here any more.", e);
                return;
            }
        }
    }

    private void keep() {
        try (var consumer = clients.member(group, settings.sessionTimeout())) {
            member = consumer;
            consumer.subscribe(List.of(topic.name()), keeper);
            while (isRunning()) {
                keeper.tick(consumer);
            }
        } finally {
            member = null;
            keeper.stopAll();
        }
    }

    private void rest() {
        try {
            Thread.sleep(settings.retryDelay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
