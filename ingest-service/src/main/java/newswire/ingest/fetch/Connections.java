package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections over which requests are made within {@link FetchSettings}: each request is one request, and nothing is
 * carried to the next but the connection. Beside that, it sees to it that requests end in time. Thread-safe.
 */
final class Connections implements AutoCloseable {

    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;

    /** So much longer than allowed a request may take until it is cut off. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration SWEEP = Duration.ofSeconds(10);

    /** Silence is no business of the sockets: to watch each of their reads costs more than to look now and then. */
    private static final SocketConfig UNWATCHED =
            SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build();

    private final FetchSettings settings;
    private final HttpConnectionFactory<ManagedHttpClientConnection> factory;
    private final HttpClientConnectionOperator operator;
    private final IdleLines idle = new IdleLines();
    private final Semaphore permits;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    Connections(FetchSettings settings) {
        this.settings = settings;
        this.permits = new Semaphore(settings.maxConcurrent(), true);
        this.factory = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .build();
        this.operator = new DefaultHttpClientConnectionOperator(
                null,
                new GuardedDnsResolver(settings.allowPrivateAddresses()),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, DefaultClientTlsStrategy.createDefault())
                        .build());
        watch.scheduleWithFixedDelay(this::cutOff, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(idle::closeOld, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Begins a request, to be ended by closing the result.
     *
     * @param atMost how long it may take
     */
    Exchange begin(URI url, Duration atMost) {
        var exchange = new Exchange(this, settings, url, atMost);
        open.add(exchange);
        return exchange;
    }

    void ended(Exchange exchange) {
        open.remove(exchange);
    }

    /**
     * A connection to the host, or one that has yet to be made, by {@link #connect}. There are never more than
     * {@link FetchSettings#maxConcurrent()}, with those that are idle.
     */
    Line line(HttpHost host, long patienceNanos) throws IOException {
        var kept = idle.take(host);
        if (kept != null) {
            return kept;
        }
        acquirePermit(patienceNanos);
        return new Line(factory.createConnection(null), permits);
    }

    private void acquirePermit(long patienceNanos) throws IOException {
        try {
            if (!permits.tryAcquire()) {
                idle.closeOne();
                if (!permits.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS)) {
                    throw new SocketTimeoutException("no connection is free");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Connects, to an address that is allowed. */
    void connect(Line line, HttpHost host, HttpContext context) throws IOException {
        operator.connect(
                line.connection(), host, null, null, Timeout.of(settings.connectTimeout()), UNWATCHED, null, context);
    }

    /** Keeps a connection for the host's next request, or not. */
    void release(HttpHost host, Line line, Duration keepAlive) {
        var isWanted = keepAlive.isPositive() && !permits.hasQueuedThreads() && !watch.isShutdown();
        if (isWanted && line.connection().isOpen()) {
            idle.keep(host, line, keepAlive);
        } else {
            line.close();
        }
    }

    private void cutOff() {
        var now = System.nanoTime();
        open.forEach(exchange -> exchange.cutOffIfOverdue(now));
        if (permits.hasQueuedThreads()) {
            idle.closeOne(); // one that was kept just before somebody began to wait
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        idle.closeAll();
    }
}
