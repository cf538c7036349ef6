package newswire.cli.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import newswire.enrich.tag.Taggers;
import org.junit.jupiter.api.Test;

class TagBatchTests {

    @Test
    void answersEachLineWithALine() throws IOException {
        var answers = run("""
                {"id":"a","title":"Night ferry returns","text":"The first boat leaves at midnight, the council said."}

                {"id":7,"text":"Das erste Boot legt um Mitternacht ab, sagte der Stadtrat."}
                {"id":"c","text":"12:30"}
                """);

        assertThat(answers.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"a\",\"language\":\"en\",\"confidence\":"),
                        line -> assertThat(line).startsWith("{\"id\":7,\"language\":\"de\",\"confidence\":"),
                        line -> assertThat(line).isEqualTo("{\"id\":\"c\",\"story\":\"c\"}"));
    }

    @Test
    void placesEachArticleAmongThoseBeforeIt() throws IOException {
        var text =
                "Lifeboats took 210 people off the ferry Saint Brendan after it ran aground near Norvane on Monday, and "
                        + "harbour master Edda Thorsen hopes that tugs can pull it free at high tide before fuel leaks out.";
        var answers = run("""
                {"id":"a","published":"2026-03-02T12:00:00","text":"%1$s"}
                {"id":"b","published":"soon","text":"%1$s All rights reserved."}
                {"id":"c","title":"A headline alone"}
                """.formatted(text));

        assertThat(answers.lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("\"story\":\"a\"}"),
                        line -> assertThat(line).endsWith("\"story\":\"a\",\"duplicateOf\":\"a\"}"),
                        line -> assertThat(line).endsWith("\"story\":\"c\"}"));
    }

    @Test
    void saysWhatIsWrongWithALineAndGoesOn() throws IOException {
        var answers = run("""
                nonsense
                {"id":"b"}
                {"id":"c","text":"The first boat leaves at midnight."}
                """);

        assertThat(answers.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"error\":\"not a JSON object"),
                        line -> assertThat(line).isEqualTo("{\"id\":\"b\",\"error\":\"text is missing\"}"),
                        line -> assertThat(line).contains("\"language\":\"en\""));
    }

    private static String run(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new TagBatch(Taggers.none())
                .run(new BufferedReader(new StringReader(lines)), new PrintStream(out, false, UTF_8));
        return out.toString(UTF_8);
    }
}
