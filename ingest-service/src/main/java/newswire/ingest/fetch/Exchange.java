package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import newswire.ingest.fetch.http.Origin;
import newswire.ingest.fetch.http.Request;
import newswire.ingest.fetch.http.Response;
import newswire.ingest.fetch.http.UnansweredException;
import org.jspecify.annotations.Nullable;

/**
 * One request over a connection that is its own until it is closed. Whoever has read the answer to its end says so
 * ({@link #readToTheEnd}); else the connection is dropped, for to read the rest might take as long as a server likes.
 *
 * <p>For one thread, but for {@link #cutOffIfOverdue}, which may be called from any.
 */
final class Exchange implements AutoCloseable {

    private final Connections connections;
    private final FetchSettings settings;
    private final Origin origin;
    private final AtomicReference<@Nullable Line> line = new AtomicReference<>();
    private final long end;
    private final long longestSilence;
    private Duration keepAlive = Duration.ZERO;
    private volatile long askedAt;
    private volatile boolean isAsked;
    private volatile boolean isAnswered;
    private volatile @Nullable IOException cutOff;

    Exchange(Connections connections, FetchSettings settings, URI url, Duration atMost) {
        this.connections = connections;
        this.settings = settings;
        this.origin = Origin.of(url);
        this.end = System.nanoTime() + atMost.toNanos();
        this.longestSilence = settings.responseTimeout().toNanos();
    }

    /**
     * Sends the request and waits for the head of the answer.
     *
     * @throws IOException see {@link #inTime}
     */
    Response send(Request request) throws IOException {
        request.with("Connection", "keep-alive").with("User-Agent", settings.userAgent());
        var kept = connections.keptLine(origin);
        if (kept != null) {
            try {
                return send(request, kept);
            } catch (UnansweredException e) {
                if (cutOff != null || !request.isIdempotent()) {
                    throw e;
                }
                drop(); // most likely the other end hung up before the request came
            }
        }
        return send(request, connections.freshLine(end - System.nanoTime()));
    }

    private Response send(Request request, Line own) throws IOException {
        var connection = ready(own).connection();
        askedAt = System.nanoTime();
        isAsked = true;
        var response = connection.send(request);
        isAnswered = true;
        return response;
    }

    private Line ready(Line own) throws IOException {
        line.set(own);
        if (!own.connection().isOpen() && cutOff == null) {
            connections.connect(own, origin);
        }
        if (cutOff != null) {
            own.close();
            throw new InterruptedIOException("the request was cut off");
        }
        return own;
    }

    /** All that matters of the answer has been read: the connection may serve another request if nothing is left on it. */
    void readToTheEnd(Response response) {
        try {
            if (response.body() == null || response.body().isAtEnd()) {
                keepAlive = response.keepAlive();
            }
        } catch (IOException e) {
            keepAlive = Duration.ZERO; // what is left on it is none of the answer
        }
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
        } else if (cutOff == null && isAsked && now - heardAt() > longestSilence) {
            cutOff(new SocketTimeoutException("no answer in time"));
        }
    }

    /** The head of an answer counts once it is complete, however slowly it comes; of a body each part counts. */
    private long heardAt() {
        var open = line.get();
        return isAnswered && open != null ? open.connection().receivedAt() : askedAt;
    }

    /** Ends it from outside. */
    void cutOff(IOException reason) {
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
            connections.release(origin, left, keepAlive);
        }
    }
}
