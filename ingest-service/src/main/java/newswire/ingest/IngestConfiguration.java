package newswire.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import newswire.ingest.admin.FeedStatuses;
import newswire.ingest.assignment.Assignment;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.TopicSetup;
import newswire.ingest.poll.PagePolicy;
import newswire.ingest.poll.PollMetrics;
import newswire.ingest.poll.Polling;
import newswire.ingest.publish.TransactionalPublisher;
import newswire.ingest.push.Pushing;
import newswire.ingest.schedule.Time;
import newswire.service.broker.BrokerContact;
import newswire.service.broker.BrokerHealth;
import newswire.service.setting.UnknownSettings;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Puts the rooms together. {@link IngestRuntime} starts and stops what is made here, so Spring closes nothing itself but the
 * broker contact.
 */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(3);

    @Bean
    static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
        return new UnknownSettings(environment, "ingest", "credentials");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KafkaClients kafkaClients(KafkaProperties kafka, IngestProperties properties) {
        return new KafkaClients(
                kafka.buildAdminProperties(),
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                properties.kafka());
    }

    @Bean
    BrokerContact brokerContact(KafkaClients clients, Clock clock) {
        return new BrokerContact(clients::admin, BROKER_TIMEOUT, clock);
    }

    @Bean
    BrokerHealth broker(BrokerContact contact) {
        return new BrokerHealth(contact);
    }

    @Bean
    TopicSetup topicSetup(KafkaClients clients, IngestProperties properties) {
        return new TopicSetup(clients, properties.kafka());
    }

    /** Read past the properties, so that no dump of those shows a secret. */
    @Bean
    Credentials credentials(Environment environment) {
        return Credentials.of(Binder.get(environment)
                .bind("newswire.ingest.credentials", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }

    @Bean(destroyMethod = "")
    Polling polling(IngestProperties properties, MeterRegistry meters, Credentials credentials, Clock clock) {
        return new Polling(
                properties.schedule(),
                properties.fetch(),
                new PagePolicy(properties.fullText(), properties.pageRetries(), properties.firstPageRetry()),
                properties.kafka().maxEventSize().toBytes(),
                new PollMetrics(meters),
                credentials,
                clock,
                Time.SYSTEM,
                sharedRandom());
    }

    private static RandomGenerator sharedRandom() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    @Bean(destroyMethod = "")
    FeedRegistry feedRegistry(KafkaClients clients, Polling polling) {
        return new FeedRegistry(clients, polling.subscriptions());
    }

    @Bean(destroyMethod = "")
    FeedStatuses feedStatuses(KafkaClients clients, FeedRegistry registry, Polling polling) {
        return new FeedStatuses(clients, registry, polling);
    }

    @Bean(destroyMethod = "")
    Assignment assignment(KafkaClients clients, Polling polling, Clock clock) {
        return new Assignment(clients, polling.shares(), clock);
    }

    @Bean(destroyMethod = "")
    Pushing pushing(
            IngestProperties properties,
            KafkaClients clients,
            FeedRegistry registry,
            Polling polling,
            MeterRegistry meters,
            Clock clock) {
        return new Pushing(
                properties.push(),
                properties.schedule().longestInterval(),
                properties.fetch(),
                clients,
                registry,
                polling,
                meters,
                clock,
                sharedRandom());
    }

    @Bean(destroyMethod = "")
    TransactionalPublisher publisher(KafkaClients clients, Assignment assignment) {
        return new TransactionalPublisher(clients, assignment);
    }
}
