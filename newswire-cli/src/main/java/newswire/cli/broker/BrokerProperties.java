package newswire.cli.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings of a broker for one person on one machine: little memory, few threads, nothing replicated. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE_ID),
            Map.entry("controller.listener.names", CONTROLLER_LISTENER),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", false),
            Map.entry("group.initial.rebalance.delay.ms", 0),
            Map.entry("offsets.topic.replication.factor", 1),
            Map.entry("offsets.topic.num.partitions", 3),
            Map.entry("transaction.state.log.replication.factor", 1),
            Map.entry("transaction.state.log.min.isr", 1),
            Map.entry("transaction.state.log.num.partitions", 3),
            Map.entry("share.coordinator.state.topic.replication.factor", 1),
            Map.entry("share.coordinator.state.topic.min.isr", 1),
            Map.entry("share.coordinator.state.topic.num.partitions", 1),
            // A pipeline that rests for a season must not start over: Kafka forgets idle groups after a week.
            Map.entry("offsets.retention.minutes", 400 * 24 * 60),
            Map.entry("num.network.threads", 2),
            Map.entry("num.io.threads", 2),
            Map.entry("background.threads", 2),
            Map.entry("num.recovery.threads.per.data.dir", 2),
            Map.entry("log.cleaner.dedupe.buffer.size", 4L << 20),
            Map.entry("log.segment.bytes", 64 << 20),
            Map.entry("log.index.size.max.bytes", 1 << 20),
            Map.entry("offsets.topic.segment.bytes", 8 << 20),
            Map.entry("transaction.state.log.segment.bytes", 8 << 20));

    private BrokerProperties() {}

    static Properties of(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        FIXED.forEach((name, value) -> properties.put(name, value.toString()));
        properties.put("log.dirs", folder.toString());
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        properties.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER_LISTENER, controllerPort));
        properties.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        return properties;
    }
}
