package newswire.service.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.NetworkClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Lets the log say why no broker can be reached, each reason once: an address that can't be resolved, a connection that is
 * refused or broken off. Kafka's clients repeat that every second, for which they are silenced otherwise.
 */
public final class ConnectionWarnings extends TurboFilter implements AutoCloseable {

    private static final int MOST = 50;
    private static final Set<String> SILENCED = Set.of(NetworkClient.class.getName(), ClientUtils.class.getName());

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final @Nullable LoggerContext context;

    /** From now on until this is closed. */
    public ConnectionWarnings() {
        context = LoggerFactory.getILoggerFactory() instanceof LoggerContext logback ? logback : null;
        if (context != null) {
            context.addTurboFilter(this);
        }
    }

    /** @param message null for the question whether there might be one */
    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String message,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (!level.equals(Level.WARN) || !SILENCED.contains(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        return message == null || isNew(message) ? FilterReply.ACCEPT : FilterReply.NEUTRAL;
    }

    /** Before a bracket stands which client says so. */
    private boolean isNew(String message) {
        return told.size() < MOST && told.add(message.substring(message.indexOf("] ") + 1));
    }

    @Override
    public void close() {
        if (context != null) {
            context.getTurboFilterList().remove(this);
        }
    }
}
