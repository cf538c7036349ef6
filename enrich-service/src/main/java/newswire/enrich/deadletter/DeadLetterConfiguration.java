package newswire.enrich.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import newswire.enrich.EnrichSettings;
import newswire.enrich.record.PartitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Puts together what handles dead letters. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    private static final String CLIENT = "newswire-enrich-dead-letters-";

    private final EnrichSettings settings;

    DeadLetterConfiguration(EnrichSettings settings) {
        this.settings = settings;
    }

    @Bean
    DeadLetters deadLetters() {
        var topics = settings.topics();
        int maxRecord = (int) topics.maxMessageSize().toBytes() * 2;
        return new DeadLetters(
                topics.deadLetters(), topics.retries(), maxRecord, settings.version(), Clock.systemUTC());
    }

    @Bean
    Retries retries(ConsumerFactory<?, ?> consumers) {
        return new Retries(settings.topics(), readers(consumers), Clock.systemUTC());
    }

    @Bean
    DeadLetterArchive deadLetterArchive(ConsumerFactory<?, ?> consumers) {
        return new DeadLetterArchive(settings.topics(), readers(consumers));
    }

    @Bean
    DecisionMetrics decisionMetrics(MeterRegistry registry) {
        return new DecisionMetrics(registry);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            ConsumerFactory<?, ?> consumers,
            ProducerFactory<?, ?> producers,
            Retries retries,
            DecisionMetrics metrics) {
        return new DeadLetterDesk(
                settings,
                retries,
                readers(consumers),
                afterCommit -> new DeskTransactions(
                        producers.getConfigurationProperties(), CLIENT + settings.groupId(), afterCommit),
                metrics,
                Clock.systemUTC());
    }

    /** Consumers of their own, and not the factory's: those would count as the stream's in the metrics of its lag. */
    private Supplier<PartitionReader> readers(ConsumerFactory<?, ?> consumers) {
        var number = new AtomicLong();
        return () -> new PartitionReader(
                consumers.getConfigurationProperties(),
                CLIENT + settings.instanceId() + "-" + number.incrementAndGet());
    }
}
