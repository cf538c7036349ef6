package newswire.cli.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import newswire.cli.console.OneLineErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Against an HTTP server that gives prepared answers; what the service itself answers is tested there. */
class DeadLettersCommandTests {

    private static final String LETTER = """
            {"id":"0-1","reason":"enrichment-failed","message":"a bug","article":"a","site":"s.example",
             "failedAt":"2026-11-24T05:30:00Z","version":"1","attempts":2,
             "origin":{"topic":"raw","partition":0,"offset":7},
             "value":{"size":99,"title":"Ferry\\u001b[2J back","pageSize":50,"start":"<html>"}}
            """;

    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsCountsAndThenLettersPageByPage() {
        answers.add("""
                {"open":2,"redriven":1,"discarded":0,"superseded":0,
                 "reasons":[{"reason":"enrichment-failed","open":2,"all":3}],"openBySite":{"s.example":2}}
                """);
        answers.add("{\"letters\":[" + LETTER + "],\"next\":\"0-2\"}");
        answers.add("{\"letters\":[" + LETTER.replace("0-1", "0-2") + "],\"next\":null}");

        assertThat(run("list", "--reason", "enrichment-failed")).isZero();

        assertThat(out.toString())
                .contains("2 open, 1 redriven, 0 discarded, 0 superseded", "2  enrichment-failed", "2  of s.example")
                .contains("0-1  2026-11-24T05:30:00Z  enrichment-failed  s.example", "    a bug", "0-2  ");
        assertThat(requests)
                .containsExactly(
                        "GET /dead-letters/summary?reason=enrichment-failed ",
                        "GET /dead-letters?reason=enrichment-failed&all=false&limit=100 ",
                        "GET /dead-letters?reason=enrichment-failed&all=false&limit=99&from=0-2 ");
    }

    @Test
    void showsALetterWithoutWhatATerminalWouldObey() {
        answers.add(LETTER);

        assertThat(run("show", "0-1")).isZero();

        assertThat(out.toString())
                .contains("record     raw, partition 0, offset 7", "2 times by now", "title      Ferry[2J back")
                .doesNotContain("\u001b");
    }

    @Test
    void redrivesUntilThereAreNoMoreAndNeverWhatFailsAgainMeanwhile() {
        answers.add("{\"done\":3,\"superseded\":1,\"refused\":[{\"id\":\"0-9\",\"because\":\"It is gone.\"}],"
                + "\"refusedInAll\":1,\"asOf\":\"2026-11-24T06:00:00Z\",\"next\":\"1-5\"}");
        answers.add(
                "{\"done\":2,\"superseded\":0,\"refused\":[],\"refusedInAll\":0,\"asOf\":\"2026-11-24T06:00:09Z\"}");

        assertThat(run("redrive", "--all")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly("refused 0-9: It is gone.", "5 redriven, 1 superseded, 1 refused");
        assertThat(requests).allMatch(request -> request.startsWith("POST /dead-letters/redrive {"));
        var second = JsonMapper.shared()
                .readTree(requests.get(1).substring(requests.get(1).indexOf('{')));
        assertThat(second.get("from").asString()).isEqualTo("1-5");
        assertThat(second.get("before").asString()).isEqualTo("2026-11-24T06:00:00Z");
        assertThat(second.get("all").asBoolean()).isTrue();
    }

    @Test
    void discardsLettersByTheirIds() {
        answers.add("{\"done\":2,\"superseded\":0,\"refused\":[],\"refusedInAll\":0}");

        assertThat(run("discard", "0-1", "0-2", "--because", "not ours")).isZero();

        assertThat(out.toString()).startsWith("2 discarded, 0 superseded, 0 refused");
        assertThat(requests.getFirst()).contains("\"ids\":[\"0-1\",\"0-2\"]", "\"because\":\"not ours\"", "\"by\":");
    }

    @Test
    void saysWhyTheServiceRefused() {
        status = 409;
        answers.add("{\"detail\":\"Another request decides just now.\"}");

        assertThat(run("redrive", "--all")).isEqualTo(1);

        assertThat(errors.toString()).contains("refused: Another request decides just now. (HTTP status 409)");
    }

    @Test
    void saysWhenNoServiceAnswers() {
        server.stop(0);

        assertThat(run("list")).isEqualTo(1);

        assertThat(errors.toString()).contains("no enrich service answers at");
    }

    private int run(String... arguments) {
        var whole = new ArrayList<>(List.of(arguments));
        whole.addAll(
                List.of("--service", "http://127.0.0.1:" + server.getAddress().getPort()));
        return OneLineErrors.in(new CommandLine(new DeadLettersCommand()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(whole.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var body = answers.remove().getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
