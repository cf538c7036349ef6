package newswire.ingest.admin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import newswire.ingest.kafka.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the broker answers, asked anew each time and within a few seconds. */
@Component("broker")
final class BrokerHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 3000;

    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    @Autowired
    BrokerHealth(KafkaClients clients) {
        this(clients::admin);
    }

    BrokerHealth(Supplier<Admin> admins) {
        super("the broker does not answer");
        this.admins = admins;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        var cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS));
        try {
            var nodes = cluster.nodes().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            builder.up().withDetails(Map.of("nodes", nodes.size()));
        } catch (TimeoutException e) {
            late(builder);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException)) {
                throw e;
            }
            late(builder); // the client gives up at the same time, and may be the first to say so
        }
    }

    private static void late(Health.Builder builder) {
        builder.down().withDetail("error", "no answer within " + TIMEOUT_MILLIS + " ms");
    }

    private synchronized Admin admin() {
        var known = admin;
        if (known == null) {
            known = admins.get();
            admin = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
