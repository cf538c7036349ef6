package newswire.ingest.fetch.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
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
     * Connects to the first of these addresses with which that works.
     *
     * @param atMost for each of them, and for TLS once more
     * @throws IOException the reason of the last one
     */
    public void connect(List<InetSocketAddress> addresses, Origin origin, Duration atMost) throws IOException {
        int millis = (int) Math.clamp(atMost.toMillis(), 1, Integer.MAX_VALUE);
        for (int n = 0; ; n++) {
            try {
                connect(addresses.get(n), origin, millis);
                return; // be it closed again meanwhile
            } catch (IOException e) {
                if (closed || n == addresses.size() - 1) {
                    throw e;
                }
            }
        }
    }

    private void connect(InetSocketAddress address, Origin origin, int millis) throws IOException {
        var plain = new Socket();
        tcp = plain;
        try {
            if (closed) {
                throw new SocketException("closed meanwhile");
            }
            plain.setTcpNoDelay(true);
            plain.connect(address, millis);
            var whole = origin.secure() ? secured(plain, origin, millis) : plain;
            socket = whole;
            out = whole.getOutputStream();
            in = new Input(whole.getInputStream());
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, Origin origin, int millis) throws IOException {
        var secured = (SSLSocket) tls.createSocket(plain, origin.host(), origin.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(millis);
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }

    /** Whether it is connected, and was not closed at this end. */
    public boolean isOpen() {
        return in != null && !closed;
    }

    /**
     * Whether something has come that belongs to no answer, so that it would be taken for the next one. Over TLS it may also
     * be something that TLS has to say: {@link #isStale} can tell.
     */
    public boolean hasLeftovers() {
        var plain = tcp;
        try {
            return in == null
                    || in.isBuffered()
                    || plain == null
                    || plain.getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Sends a request and waits for the head of its answer; the one before must have been read to its end.
     *
     * @throws UnansweredException when the connection ends before anything has come
     * @throws IOException also when it is not connected
     */
    public Response send(Request request) throws IOException {
        var answers = in;
        if (out == null || answers == null) {
            throw new SocketException("not connected");
        }
        var before = answers.receivedAt();
        try {
            out.write(request.bytes());
            return Response.read(answers);
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException e) {
            throw answers.receivedAt() == before ? new UnansweredException(e) : e;
        }
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
