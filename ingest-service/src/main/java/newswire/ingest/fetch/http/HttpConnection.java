package newswire.ingest.fetch.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server, for one request after the other. Its reads wait for ever: to end one in time is up to
 * whoever closes it.
 *
 * <p>For one thread, but for {@link #receivedAt}, and for {@link #close}, which may be called from any and at any time: what is under way then fails.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int NO_ANSWER_MILLIS = 1;

    private final SSLSocketFactory tls;
    private volatile @Nullable Socket tcp;
    private volatile boolean closed;
    private @Nullable Socket socket; // the same, or TLS over it
    private volatile @Nullable Input in;
    private @Nullable OutputStream out;

    /** @param tls for what is {@link Origin#secure()} */
    public HttpConnection(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /**
     * Connects to the first of these addresses that answers.
     *
     * @param atMost for each of them, and for TLS once more
     * @throws IOException the reason of the last one
     */
    public void connect(List<InetSocketAddress> addresses, Origin origin, Duration atMost) throws IOException {
        var plain = connected(addresses, atMost);
        var whole = origin.secure() ? secured(plain, origin, atMost) : plain;
        socket = whole;
        in = new Input(whole.getInputStream());
        out = whole.getOutputStream();
    }

    private Socket connected(List<InetSocketAddress> addresses, Duration atMost) throws IOException {
        for (int n = 0; ; n++) {
            try {
                return connected(addresses.get(n), atMost);
            } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
                if (n == addresses.size() - 1) {
                    throw e;
                }
            }
        }
    }

    private Socket connected(InetSocketAddress address, Duration atMost) throws IOException {
        var fresh = new Socket();
        tcp = fresh;
        try {
            if (closed) {
                throw new SocketException("closed meanwhile");
            }
            fresh.setTcpNoDelay(true);
            fresh.connect(address, (int) atMost.toMillis());
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, Origin origin, Duration atMost) throws IOException {
        var secured = (SSLSocket) tls.createSocket(plain, origin.host(), origin.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.setSoTimeout((int) atMost.toMillis());
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }

    /** Whether it is connected, and was not closed at this end. */
    public boolean isOpen() {
        return in != null && !closed;
    }

    /** Whether something has come that belongs to no answer, so that the next answer would be taken for another. */
    public boolean hasLeftovers() {
        return in != null && in.isBuffered();
    }

    /**
     * Sends a request and waits for the head of its answer; the one before must have been read to its end.
     *
     * @throws IOException also when it is not connected
     */
    public Response send(Request request) throws IOException {
        if (out == null || in == null) {
            throw new SocketException("not connected");
        }
        out.write(request.bytes());
        return Response.read(in);
    }

    /** When something was last received over it, as {@link System#nanoTime()}; may be called from any thread. */
    public long receivedAt() {
        var received = in;
        return received == null ? System.nanoTime() : received.receivedAt();
    }

    /** Whether the other end has hung up, or says something unasked, between two requests. */
    public boolean isStale() {
        if (socket == null || in == null || closed) {
            return true;
        }
        try {
            socket.setSoTimeout(NO_ANSWER_MILLIS);
            in.awaitMore();
            return true;
        } catch (SocketTimeoutException e) {
            return !isUnwatchedAgain(socket);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isUnwatchedAgain(Socket socket) {
        try {
            socket.setSoTimeout(0);
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    /** Hangs up, without the other end's leave. */
    @Override
    public void close() {
        closed = true;
        var open = tcp;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is closed all the same
            }
        }
    }
}
