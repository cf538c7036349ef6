package newswire.cli.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.cli.console.PreparedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against an HTTP server that gives prepared answers; what the service itself answers is tested there. */
class DeadLettersCommandTests {

    private static final String LETTER = """
            {"id":"0-1","reason":"enrichment-failed","message":"a bug","article":"a","site":"s.example",
             "failedAt":"2026-11-24T05:30:00Z","version":"1","attempts":2,
             "origin":{"topic":"raw","partition":0,"offset":7},
             "value":{"size":99,"title":"Ferry\\u001b[2J back","pageSize":50,"start":"<html>"}}
            """;

    private final PreparedService service = new PreparedService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void listsCountsAndThenLettersPageByPage() {
        service.answer(200, """
                {"open":2,"redriven":1,"discarded":0,"superseded":0,
                 "reasons":[{"reason":"enrichment-failed","open":2,"all":3}],"openBySite":{"s.example":2}}
                """);
        service.answer(200, "{\"letters\":[" + LETTER + "],\"next\":\"0-2\"}");
        service.answer(200, "{\"letters\":[" + LETTER.replace("0-1", "0-2") + "],\"next\":null}");

        assertThat(run("list", "--reason", "enrichment-failed")).isZero();

        assertThat(service.out())
                .contains("2 open, 1 redriven, 0 discarded, 0 superseded", "2  enrichment-failed", "2  of s.example")
                .contains("0-1  2026-11-24T05:30:00Z  enrichment-failed  s.example", "    a bug", "0-2  ");
        assertThat(service.requests())
                .containsExactly(
                        "GET /dead-letters/summary?reason=enrichment-failed ",
                        "GET /dead-letters?reason=enrichment-failed&all=false&limit=100 ",
                        "GET /dead-letters?reason=enrichment-failed&all=false&limit=99&from=0-2 ");
    }

    @Test
    void showsALetterWithoutWhatATerminalWouldObey() {
        service.answer(200, LETTER);

        assertThat(run("show", "0-1")).isZero();

        assertThat(service.out())
                .contains("record     raw, partition 0, offset 7", "2 times by now", "title      Ferry[2J back")
                .doesNotContain("\u001b");
    }

    @Test
    void redrivesUntilThereAreNoMoreAndNeverWhatFailsAgainMeanwhile() {
        service.answer(
                200,
                "{\"done\":3,\"superseded\":1,\"refused\":[{\"id\":\"0-9\",\"because\":\"It is gone.\"}],"
                        + "\"refusedInAll\":1,\"asOf\":\"2026-11-24T06:00:00Z\",\"next\":\"1-5\"}");
        service.answer(
                200,
                "{\"done\":2,\"superseded\":0,\"refused\":[],\"refusedInAll\":0,\"asOf\":\"2026-11-24T06:00:09Z\"}");

        assertThat(run("redrive", "--all")).isEqualTo(1);

        assertThat(service.out().lines())
                .containsExactly("refused 0-9: It is gone.", "5 redriven, 1 superseded, 1 refused");
        assertThat(service.requests()).allMatch(request -> request.startsWith("POST /dead-letters/redrive {"));
        var second = JsonMapper.shared()
                .readTree(service.requests()
                        .get(1)
                        .substring(service.requests().get(1).indexOf('{')));
        assertThat(second.get("from").asString()).isEqualTo("1-5");
        assertThat(second.get("before").asString()).isEqualTo("2026-11-24T06:00:00Z");
        assertThat(second.get("all").asBoolean()).isTrue();
    }

    @Test
    void discardsLettersByTheirIds() {
        service.answer(200, "{\"done\":2,\"superseded\":0,\"refused\":[],\"refusedInAll\":0}");

        assertThat(run("discard", "0-1", "0-2", "--because", "not ours")).isZero();

        assertThat(service.out()).startsWith("2 discarded, 0 superseded, 0 refused");
        assertThat(service.requests().getFirst())
                .contains("\"ids\":[\"0-1\",\"0-2\"]", "\"because\":\"not ours\"", "\"by\":");
    }

    @Test
    void saysWhyTheServiceRefused() {
        service.answer(409, "{\"detail\":\"Another request decides just now.\"}");

        assertThat(run("redrive", "--all")).isEqualTo(1);

        assertThat(service.errors()).contains("refused: Another request decides just now. (HTTP status 409)");
    }

    @Test
    void saysWhenNoServiceAnswers() {
        service.close();

        assertThat(run("list")).isEqualTo(1);

        assertThat(service.errors()).contains("no enrich service answers at");
    }

    private int run(String... arguments) {
        return service.run(new DeadLettersCommand(), arguments);
    }
}
