package newswire.cli.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.OneLineErrors;
import newswire.events.EnrichedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class RoutesCommandTests {

    private static final String CONFIG = """
            newswire:
              enrich:
                routes:
                  - name: harbour
                    topic: routed.harbour
                    when:
                      - field: site
                        equals: harbourtimes.example
                  - name: elsewhere
                    topic: routed.elsewhere
                    when:
                      - field: site
                        equals: elsewhere.example
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void showsWhereRoutesLead() throws IOException {
        assertThat(check(CONFIG)).isZero();

        assertThat(out.toString().lines())
                .containsExactly("harbour -> routed.harbour", "elsewhere -> routed.elsewhere");
    }

    @Test
    void endsWithCode1AndEachFaultOfARule() throws IOException {
        assertThat(check(CONFIG.replace("field: site", "field: sit"))).isEqualTo(1);

        assertThat(errors.toString())
                .startsWith("newswire: Route harbour, when[0].field: there is no field sit; there are id,")
                .contains("; Route elsewhere, when[0].field: there is no field sit;");
    }

    @Test
    void refusesTopicsThatTheServiceRefuses() throws IOException {
        assertThat(check(CONFIG.replace("routed.harbour", "newswire.story-placements.v1")))
                .isEqualTo(1);

        assertThat(errors.toString()).contains("newswire.story-placements.v1 is one of Newswire's own");
    }

    @Test
    void endsWithCode1WhenThereAreNoRoutes() throws IOException {
        assertThat(check("newswire: {}")).isEqualTo(1);

        assertThat(errors.toString()).contains("has no newswire.enrich.routes");
    }

    @Test
    void showsWhichArticlesARouteTakes() throws IOException {
        var event = event();
        var articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                event + "\n\n"
                        + "{\"topic\":\"t\",\"key\":\"k\",\"value\":" + event + "}\n"
                        + "{\"topic\":\"t\",\"key\":\"k\",\"value\":null}\n");

        assertThat(check(CONFIG, "--articles", articles.toString())).isZero();

        assertThat(out.toString().lines().toList())
                .hasSize(4)
                .startsWith(out.toString().lines().toList().get(1))
                .endsWith("harbour takes 2 of 2", "elsewhere takes 0 of 2");
        assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith("  -> harbour");
    }

    @Test
    void namesTheLineThatIsNoArticle() throws IOException {
        var articles = Files.writeString(folder.resolve("articles.jsonl"), "no json\n");

        assertThat(check(CONFIG, "--articles", articles.toString())).isEqualTo(1);

        assertThat(errors.toString()).contains("line 1 is no enriched article");
    }

    private int check(String config, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("config.yml"), config);
        var arguments = new String[options.length + 2];
        arguments[0] = "check";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return OneLineErrors.in(new CommandLine(new RoutesCommand()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private static String event() throws IOException {
        try (var in = EnrichedArticle.class.getResourceAsStream("/newswire/examples/enriched-article.v1.json")) {
            return JsonMapper.shared()
                    .readTree(new String(in.readAllBytes(), UTF_8))
                    .toString();
        }
    }
}
