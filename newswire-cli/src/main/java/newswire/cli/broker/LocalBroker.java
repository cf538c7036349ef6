package newswire.cli.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswire.cli.console.Failure;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A single Kafka broker, its own KRaft controller included, in this process on loopback. Topics, records and committed
 * offsets live in its folder and are there again when it is started on the same folder.
 *
 * <p>One per process: Kafka's way to end the process is redirected to {@link #fatalError()}.
 */
public final class LocalBroker implements AutoCloseable {

    private static final AtomicReference<@Nullable String> FATAL = new AtomicReference<>();

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /** Longer than a broker takes to give up what it can't end. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(6);

    private final KafkaRaftServer server;
    private final BrokerFolder folder;
    private final int port;

    private LocalBroker(KafkaRaftServer server, BrokerFolder folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it takes requests.
     *
     * @param path the broker's folder, made and formatted when it is not there yet
     * @param port where clients connect, on loopback
     * @throws Failure when the port is taken, the folder can't be used, is in use, or was written by a newer Kafka
     */
    public static LocalBroker start(Path path, int port) {
        LocalPort.requireFree(port, "Kafka", "--kafka-port");
        var folder = BrokerFolder.open(path);
        var controllerPort = LocalPort.anyFree();
        var properties = BrokerProperties.of(folder.path(), port, controllerPort);
        FATAL.set(null);
        Exit.setExitProcedure((status, message) -> givenUp(message));
        Exit.setHaltProcedure((status, message) -> givenUp(message));
        @Nullable KafkaRaftServer server = null;
        try {
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            return new LocalBroker(server, folder, port);
        } catch (Exception e) {
            if (server != null) {
                server.shutdown();
            }
            folder.close();
            throw new Failure("the broker did not start on " + folder.path() + ": " + Failure.reason(e), e);
        }
    }

    /** Address of the broker, as clients take it. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Why the broker gave up by itself, e.g. as its disk is full; empty while it is well. */
    public Optional<String> fatalError() {
        return Optional.ofNullable(FATAL.get());
    }

    private static void givenUp(@Nullable String message) {
        FATAL.compareAndSet(null, reason(message));
    }

    static String reason(@Nullable String message) {
        return message == null ? "mostly since its disk is full" : message;
    }

    /** Stops the broker and returns when its data is safe on disk, or soon when it has given up by itself. */
    @Override
    public void close() {
        // Without a disk it tries for five minutes to hand over what nobody is there to take.
        stop(
                () -> {
                    server.shutdown();
                    server.awaitShutdown();
                },
                fatalError().isPresent() ? LAST_WORDS : LONGEST_STOP);
        folder.close();
    }

    /** Waits until it is stopped, or for this long. */
    static void stop(Runnable stop, Duration patience) {
        var stopping = Thread.ofPlatform().name("stop-broker").daemon().start(stop);
        try {
            stopping.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
