package newswire.enrich.watchlist;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.BeforeStream;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.record.TopicFollower;
import newswire.enrich.record.TopicFollower.Start;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Puts the watch list together. */
@Configuration(proxyBeanMethods = false)
class WatchListConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EnrichSettings settings;

    WatchListConfiguration(EnrichSettings settings) {
        this.settings = settings;
    }

    @Bean
    WatchListSource watchListSource(MeterRegistry registry) {
        return new WatchListSource(settings.watchList().file(), registry);
    }

    /** Looks by time and not by notices of the file system, which do not cross containers and volumes. */
    @Bean(destroyMethod = "shutdownNow")
    @ConditionalOnProperty("newswire.enrich.watch-list.file")
    ScheduledExecutorService watchListLooks(WatchListSource list) {
        var looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("watch-list").factory());
        long interval = settings.watchList().interval().toMillis();
        looks.scheduleWithFixedDelay(list::look, interval, interval, TimeUnit.MILLISECONDS);
        return looks;
    }

    @Bean
    @ConditionalOnProperty("newswire.enrich.watch-list.topic")
    TopicFollower watchListFollower(
            ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, Admin admin, WatchListSource list) {
        var clients = new KafkaClients(
                consumers.getConfigurationProperties(),
                producers.getConfigurationProperties(),
                admin,
                "newswire-watch-list-" + settings.instanceId());
        var topic = String.valueOf(settings.watchList().topic());
        return new TopicFollower(clients, topic, Start.BEGINNING, list::take);
    }

    /** No article is looked through before the list has been read. */
    @Bean
    @ConditionalOnProperty("newswire.enrich.watch-list.topic")
    BeforeStream watchListRead(TopicFollower watchListFollower, Admin admin) {
        return () -> {
            create(admin);
            watchListFollower.start();
            watchListFollower.awaitNow(PATIENCE);
        };
    }

    private void create(Admin admin) {
        var topic = new NewTopic(
                        String.valueOf(settings.watchList().topic()),
                        1,
                        settings.topics().replicas())
                .configs(java.util.Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact"));
        try {
            KafkaClients.get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException asWanted) {
            // a user or another instance made it
        }
    }
}
