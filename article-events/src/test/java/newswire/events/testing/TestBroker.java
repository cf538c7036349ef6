package newswire.events.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The one real broker of a test run, started at first use. {@code -Dnewswire.test.broker=container} takes apache/kafka in
 * a container instead of the embedded KRaft broker.
 */
public final class TestBroker {

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "offsets.topic.replication.factor", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.backoff.ms", "500",
            "auto.create.topics.enable", "false");

    private TestBroker() {}

    /** Address of the broker, as clients take it. */
    public static String bootstrapServers() {
        return Holder.BOOTSTRAP_SERVERS;
    }

    private static final class Holder {

        static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            return switch (System.getProperty("newswire.test.broker", "embedded")) {
                case "embedded" -> embedded();
                case "container" -> container();
                case String other ->
                    throw new IllegalArgumentException("newswire.test.broker is embedded or container, not " + other);
            };
        }

        private static String embedded() {
            var broker = new EmbeddedKafkaKraftBroker(1, 3);
            broker.brokerProperties(SINGLE_NODE);
            broker.afterPropertiesSet();
            return broker.getBrokersAsString();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String container() {
            var version = System.getProperty("newswire.test.kafka-image", "apache/kafka:4.2.1");
            var container = new KafkaContainer(version);
            SINGLE_NODE.forEach((name, value) ->
                    container.withEnv("KAFKA_" + name.replace('.', '_').toUpperCase(java.util.Locale.ROOT), value));
            container.start();
            return container.getBootstrapServers();
        }
    }
}
