package newswire.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One request over a connection that is its own until it is closed. Whoever has read the answer to its end says so
 * ({@link #readToTheEnd}); else the connection is dropped, for to read the rest might take as long as a server likes.
 *
 * <p>For one thread, but for {@link #cutOffIfOverdue}, which may be called from any.
 */
final class Exchange implements AutoCloseable {

    private static final DefaultClientConnectionReuseStrategy REUSE = DefaultClientConnectionReuseStrategy.INSTANCE;
    private static final DefaultConnectionKeepAliveStrategy KEEP_ALIVE = DefaultConnectionKeepAliveStrategy.INSTANCE;
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor(REUSE);
    private static final RequestContent CONTENT = new RequestContent();

    private final Connections connections;
    private final FetchSettings settings;
    private final HttpHost host;
    private final String authority;
    private final AtomicReference<@Nullable Line> line = new AtomicReference<>();
    private final HttpClientContext context = HttpClientContext.create();
    private final long end;
    private final long longestSilence;
    private TimeValue keepAlive = TimeValue.ZERO_MILLISECONDS;
    private boolean readToTheEnd;
    private volatile long heardAt;
    private volatile boolean isAsked;
    private volatile @Nullable IOException cutOff;

    Exchange(Connections connections, FetchSettings settings, URI url, Duration atMost) {
        this.connections = connections;
        this.settings = settings;
        this.host = new HttpHost(url.getScheme(), url.getHost(), port(url));
        this.authority = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        this.heardAt = System.nanoTime();
        this.end = heardAt + atMost.toNanos();
        this.longestSilence = settings.responseTimeout().toNanos();
    }

    /**
     * Sends the request and waits for the head of the answer.
     *
     * @throws IOException see {@link #inTime}
     */
    ClassicHttpResponse send(ClassicHttpRequest request) throws IOException {
        try {
            var connection = line().connection();
            describe(request);
            heard();
            isAsked = true;
            var response = EXECUTOR.execute(request, connection, context);
            heard();
            if (REUSE.keepAlive(request, response, context)) {
                keepAlive = KEEP_ALIVE.getKeepAliveDuration(response, context);
            }
            if (response.getEntity() != null) {
                response.setEntity(new HeardEntity(response.getEntity()));
            }
            return response;
        } catch (HttpException | IllegalStateException e) { // the latter when it is cut off just then
            throw new IOException(e.getMessage(), e);
        }
    }

    private void describe(ClassicHttpRequest request) throws IOException, HttpException {
        request.setHeader(HttpHeaders.HOST, authority);
        request.setHeader(HttpHeaders.CONNECTION, HeaderElements.KEEP_ALIVE);
        request.setHeader(HttpHeaders.USER_AGENT, settings.userAgent());
        if (request.getEntity() != null) {
            CONTENT.process(request, request.getEntity(), context);
        }
    }

    private Line line() throws IOException {
        var own = connections.line(host, end - System.nanoTime());
        line.set(own);
        if (!own.connection().isOpen() && cutOff == null) {
            connections.connect(own, host, context);
        }
        if (cutOff != null) {
            own.close();
            throw new InterruptedIOException("the request was cut off");
        }
        return own;
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private void heard() {
        heardAt = System.nanoTime();
    }

    /** The answer has been read, with nothing left of it: the connection may serve another request. */
    void readToTheEnd() {
        readToTheEnd = true;
    }

    /** @throws IOException when it was cut off, so that what was read of the answer may end anywhere */
    void checkInTime() throws IOException {
        var reason = cutOff;
        if (reason != null) {
            throw reason;
        }
    }

    /** Why it was cut off, if it was, rather than what came of that. */
    IOException inTime(IOException e) {
        var reason = cutOff;
        return reason == null ? e : reason;
    }

    /** Ends it from outside when it takes too long or its server says nothing. */
    void cutOffIfOverdue(long now) {
        if (cutOff == null && now - end > 0) {
            cutOff(new IOException(
                    "no complete answer within " + settings.totalTimeout().toSeconds() + " s"));
        } else if (cutOff == null && isAsked && now - heardAt > longestSilence) {
            cutOff(new SocketTimeoutException("no answer in time"));
        }
    }

    private void cutOff(IOException reason) {
        cutOff = reason;
        drop();
    }

    private void drop() {
        var dropped = line.getAndSet(null);
        if (dropped != null) {
            dropped.close();
        }
    }

    @Override
    public void close() {
        connections.ended(this);
        var left = line.getAndSet(null);
        if (left != null) {
            connections.release(host, left, readToTheEnd ? keepAlive.toDuration() : Duration.ZERO);
        }
    }

    /** A body that is noticed to come. */
    private final class HeardEntity extends HttpEntityWrapper {

        HeardEntity(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            return new FilterInputStream(super.getContent()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    var read = super.read(bytes, offset, length);
                    heard();
                    return read;
                }
            };
        }
    }
}
