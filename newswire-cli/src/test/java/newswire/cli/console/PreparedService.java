package newswire.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import picocli.CommandLine;

/** A service on loopback that gives prepared answers, each once, and a terminal from which commands ask it. */
public final class PreparedService implements AutoCloseable {

    private record Answer(int status, String body) {}

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final HttpServer server;

    public PreparedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Prepares the answer to the request after those that have one. */
    public void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Runs a command that asks this service; returns its exit code. */
    public int run(Object command, String... arguments) {
        var whole = new ArrayList<>(List.of(arguments));
        whole.addAll(
                List.of("--service", "http://127.0.0.1:" + server.getAddress().getPort()));
        return OneLineErrors.in(new CommandLine(command))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(whole.toArray(String[]::new));
    }

    /** What came in: method, decoded path and query, and body, parted by blanks. */
    public List<String> requests() {
        return requests;
    }

    /** What the commands wrote. */
    public String out() {
        return out.toString();
    }

    /** What they complained of. */
    public String errors() {
        return errors.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " "
                + URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8) + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var answer = answers.remove();
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** No request is answered from now on. */
    @Override
    public void close() {
        server.stop(0);
    }
}
