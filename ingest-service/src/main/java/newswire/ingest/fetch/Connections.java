package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import newswire.ingest.fetch.http.HttpConnection;
import newswire.ingest.fetch.http.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The connections over which requests are made within {@link FetchSettings}: each request is one request, and nothing is
 * carried to the next but the connection. Beside that, it sees to it that requests end in time. Thread-safe.
 */
final class Connections implements AutoCloseable {

    /** So much longer than allowed a request may take until it is cut off. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final FetchSettings settings;
    private final NameLookup names = new NameLookup();
    private final GuardedDns dns;
    private final SSLSocketFactory tls;
    private final IdleLines idle = new IdleLines();
    private final Semaphore permits;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    Connections(FetchSettings settings) {
        this.settings = settings;
        this.permits = new Semaphore(settings.maxConcurrent(), true);
        this.dns = new GuardedDns(settings.allowPrivateAddresses(), names);
        this.tls = usualTls();
        watch.scheduleWithFixedDelay(this::cutOff, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(idle::closeOld, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
    }

    private static SSLSocketFactory usualTls() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java can't do TLS", e);
        }
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

    /** A connection that was kept for the next request there; null when there is none. */
    @Nullable
    Line keptLine(Origin origin) {
        return idle.take(origin);
    }

    /**
     * A connection that has yet to be made, by {@link #connect}. There are never more than
     * {@link FetchSettings#maxConcurrent()}, with those that are idle.
     */
    Line freshLine(long patienceNanos) throws IOException {
        acquirePermit(patienceNanos);
        return new Line(new HttpConnection(tls), permits);
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
    void connect(Line line, Origin origin) throws IOException {
        var addresses = dns.resolve(origin, settings.connectTimeout());
        line.connection().connect(addresses, origin, settings.connectTimeout());
    }

    /** Keeps a connection for the host's next request, or not. */
    void release(Origin origin, Line line, Duration keepAlive) {
        var isWanted = keepAlive.isPositive() && !permits.hasQueuedThreads() && !watch.isShutdown();
        if (isWanted && line.connection().isOpen()) {
            idle.keep(origin, line, keepAlive);
            if (watch.isShutdown()) {
                idle.closeAll();
            }
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
        open.forEach(exchange -> exchange.cutOff(new IOException("the service is shutting down")));
        idle.closeAll();
        names.close();
    }
}
