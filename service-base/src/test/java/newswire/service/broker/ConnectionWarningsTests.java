package newswire.service.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConnectionWarningsTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(NetworkClient.class);
    private final Level usual = logger.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void silence() {
        logger.setLevel(Level.ERROR);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void restore() {
        logger.detachAppender(log);
        logger.setLevel(usual);
    }

    @Test
    void sayOnceThatAConnectionIsRefusedHoweverManyClientsTry() throws Exception {
        try (var told = new ConnectionWarnings()) {
            askNobody();
            askNobody();
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(message -> message.contains("could not be established"))
                .hasSize(1);
    }

    @Test
    void sayNothingAfterTheFirstContact() throws Exception {
        new ConnectionWarnings().close();

        askNobody();

        assertThat(log.list).isEmpty();
    }

    private final String nobody = "127.0.0.1:" + closedPort();

    private void askNobody() throws Exception {
        var admin = Admin.create(Map.of("bootstrap.servers", nobody));
        try {
            var asked = admin.describeCluster(new DescribeClusterOptions().timeoutMs(500));
            assertThat(asked.nodes().toCompletionStage().toCompletableFuture().handle((nodes, e) -> e != null))
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isEqualTo(true);
        } finally {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private static int closedPort() {
        try (var port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return port.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
