package newswire.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import newswire.enrich.EnrichSettings;
import newswire.enrich.Enricher;
import newswire.enrich.deadletter.DeadLetters;
import newswire.enrich.deadletter.DecisionMetrics;
import newswire.enrich.deadletter.Retries;
import newswire.enrich.memory.SiteMemories;
import newswire.enrich.placement.Placements;
import newswire.enrich.record.BeforeStream;
import newswire.enrich.record.LateAdmin;
import newswire.enrich.route.RouteBinding;
import newswire.enrich.route.Routes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/** Puts the stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    /** Far below the seven days after which a broker forgets an idle transactional id and fences its producer. */
    private static final Duration PRODUCER_MAX_AGE = Duration.ofDays(1);

    /** A little less than the service gives each of its parts to stop. */
    private static final Duration TIME_TO_END_A_BATCH = Duration.ofSeconds(25);

    private final EnrichSettings settings;

    StreamConfiguration(EnrichSettings settings) {
        this.settings = settings;
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer consumers() {
        return factory -> factory.updateConfigs(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, settings.groupId(),
                ConsumerConfig.CLIENT_ID_CONFIG, "newswire-enrich-" + settings.instanceId(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize()));
    }

    /** Each thread keeps its transactional id, so that the producer after a failed one ends what that left open. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer producers() {
        return factory -> {
            factory.updateConfigs(Map.of(ProducerConfig.CLIENT_ID_CONFIG, "newswire-enrich-" + settings.instanceId()));
            factory.setTransactionIdPrefix("newswire-enrich-" + settings.instanceId() + "-");
            var ids = new TransactionalIds(settings.threads());
            factory.setTransactionIdSuffixStrategy(ids);
            factory.addPostProcessor(ids::made);
            factory.setMaxAge(PRODUCER_MAX_AGE);
        };
    }

    @Bean
    KafkaTransactionManager<?, ?> transactions(ProducerFactory<?, ?> producers) {
        var transactions = new KafkaTransactionManager<>(producers);
        // The metrics count what was committed, and so must hear of it.
        transactions.setTransactionSynchronization(KafkaTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
        return transactions;
    }

    /** Not part of the other settings, since a name that means nothing is an error here. */
    @Bean
    Routes routes(Environment environment) {
        return Routes.of(
                RouteBinding.of(ConfigurationPropertySources.get(environment)),
                settings.topics().own());
    }

    @Bean
    StreamMetrics streamMetrics(MeterRegistry registry, Routes routes, DecisionMetrics decisions) {
        return new StreamMetrics(registry, routes, decisions);
    }

    @Bean
    WorkInProgress workInProgress() {
        return new WorkInProgress();
    }

    @Bean
    RecordEnricher recordEnricher(Enricher enricher, SiteMemories sites, Routes routes, DeadLetters deadLetters) {
        var enriched = new EnrichedRecords(
                settings.topics().enriched(),
                Math.toIntExact(settings.maxEventSize().toBytes()));
        return new RecordEnricher(enricher::enrich, sites.learning(), enriched, routes, deadLetters);
    }

    @Bean
    RawArticleListener rawArticleListener(
            RecordEnricher enricher,
            ObjectProvider<Placements> placements,
            Retries retries,
            KafkaOperations<byte[], byte[]> kafka,
            SiteMemories sites,
            StreamMetrics metrics,
            WorkInProgress progress) {
        var stories = new StoryQuestions(placements.getIfAvailable());
        return new RawArticleListener(enricher, stories, retries, kafka, sites, metrics, progress);
    }

    @Bean
    ConcurrentMessageListenerContainer<Object, Object> stream(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            RawArticleListener listener,
            SiteMemories sites,
            StreamMetrics metrics) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setConcurrency(settings.threads());
        factory.setAfterRollbackProcessor(new RewindAfterRollback(settings.retryDelay(), metrics));
        factory.setAutoStartup(false);
        // One group for both: Kafka gives equal partitions of the two to one thread, which keeps retries in their
        // order.
        var container = factory.createContainer(
                settings.topics().raw(), settings.topics().retries());
        var properties = container.getContainerProperties();
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(new ForgettingListener(sites));
        // Extraction is work for a processor; on virtual threads it would keep the others from running.
        properties.setListenerTaskExecutor(new SimpleAsyncTaskExecutor("enrich-"));
        properties.setShutdownTimeout(TIME_TO_END_A_BATCH.toMillis());
        // A fenced producer's batch is neither published nor tried again by the container that goes on.
        properties.setStopContainerWhenFenced(true);
        return container;
    }

    @Bean(destroyMethod = "")
    Admin admin(KafkaAdmin configured) {
        return LateAdmin.of(() -> Admin.create(configured.getConfigurationProperties()));
    }

    /** Does not wait for the answers of a broker that may be away. */
    @Bean
    DisposableBean adminCloser(Admin admin) {
        return () -> admin.close(Duration.ZERO);
    }

    @Bean
    StreamSupervisor streamSupervisor(
            ConcurrentMessageListenerContainer<Object, Object> stream,
            Admin admin,
            Routes routes,
            SiteMemories sites,
            ObjectProvider<BeforeStream> preparations,
            WorkInProgress progress) {
        var topics = new TopicCreator(settings.topics(), routes, sites);
        var first = Stream.<BeforeStream>of(() -> topics.create(admin));
        return new StreamSupervisor(
                stream, Stream.concat(first, preparations.stream()).toList(), progress, settings);
    }
}
