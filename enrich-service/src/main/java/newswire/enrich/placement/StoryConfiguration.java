package newswire.enrich.placement;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.tag.keyphrase.WordRarity;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Puts placing together, where stories are told at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorySettings.class)
@ConditionalOnBooleanProperty(name = "newswire.enrich.stories.enabled", matchIfMissing = true)
class StoryConfiguration {

    private final EnrichSettings service;
    private final StorySettings settings;
    private final StoryTopics topics;

    StoryConfiguration(EnrichSettings service, StorySettings settings) {
        this.service = service;
        this.settings = settings;
        this.topics = StoryTopics.of(service.topics());
    }

    /** Not a bean of its own, since replays have such clients too. */
    private KafkaClients clients(ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, Admin admin) {
        return new KafkaClients(
                consumers.getConfigurationProperties(),
                producers.getConfigurationProperties(),
                admin,
                "newswire-stories-" + service.instanceId());
    }

    /** Closed by the desk, once the stream asks no more. */
    @Bean(destroyMethod = "")
    Placements placements(
            ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, Admin admin, MeterRegistry registry) {
        return new Placements(clients(consumers, producers, admin), topics, settings.patience(), registry);
    }

    @Bean
    StoryDesk storyDesk(
            ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers,
            Admin admin,
            Placements placements,
            MeterRegistry registry) {
        var clients = clients(consumers, producers, admin);
        var metrics = new StoryMetrics(registry);
        var rarity = WordRarity.shipped();
        // One for all who share the topic, whatever group they take raw articles in.
        var name = topics.placements() + "-desk";
        return new StoryDesk(
                clients,
                topics.questions(),
                name,
                settings,
                () -> PlacementWriter.takeOver(
                        clients, name, topics.placements(), settings.remember(), rarity, metrics),
                placements,
                metrics,
                Clock.systemUTC());
    }
}
