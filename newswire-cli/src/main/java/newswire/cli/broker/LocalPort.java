package newswire.cli.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import newswire.cli.console.Failure;

/** Ports on loopback. */
public final class LocalPort {

    private LocalPort() {}

    /** @throws Failure naming {@code option} as the way out when another program listens on {@code port} */
    public static void requireFree(int port, String what, String option) {
        if (!isFree(port)) {
            throw new Failure("port " + port + " for " + what
                    + " is taken; stop the program that uses it, or choose another port with " + option);
        }
    }

    /** Whether this process could listen on {@code port} now. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    /** A port that nobody listens on at this moment. */
    public static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of two ports in a row that nobody listens on at this moment. */
    public static int anyFreePair() {
        var port = anyFree();
        while (port == 0xFFFF || !isFree(port + 1)) {
            port = anyFree();
        }
        return port;
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
