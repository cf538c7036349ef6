package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up on few threads of its own: Java holds a thread for as long as a resolver does not answer, and the virtual
 * threads that want the names would keep all others from running. Thread-safe.
 */
final class NameLookup implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Resolver resolver;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST_AT_ONCE,
            MOST_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());

    NameLookup() {
        this(InetAddress::getAllByName);
    }

    NameLookup(Resolver resolver) {
        this.resolver = resolver;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Knows names. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * The addresses of a host.
     *
     * @throws UnknownHostException when it has none
     * @throws SocketTimeoutException when that is not known in time
     * @throws IOException also when this is closed
     */
    InetAddress[] of(String host, Duration atMost) throws IOException {
        var answer = ask(host);
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IOException("the name " + host + " can't be looked up", e.getCause());
        } catch (TimeoutException e) {
            threads.remove((Runnable) answer);
            throw new SocketTimeoutException("the addresses of " + host + " are not known in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Future<InetAddress[]> ask(String host) throws IOException {
        try {
            return threads.submit(() -> resolver.addresses(host));
        } catch (RejectedExecutionException e) {
            throw new IOException("the name " + host + " is not looked up any more", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
