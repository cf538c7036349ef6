package newswire.cli.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import newswire.cli.console.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Lines in, JSON Lines out, one for one: a bad line gets an answer that says so, and the next is read. */
abstract class Batch {

    static final JsonMapper JSON = JsonMapper.shared();

    /** Answers one request; may throw anything that a bad request leads to. */
    abstract void answer(JsonNode request, ObjectNode answer) throws IOException;

    /** Returns whether all requests could be read; a document that is no feed is answered as well as one that is. */
    final boolean run(BufferedReader lines, PrintStream out) throws IOException {
        boolean readable = true;
        int number = 0;
        String line = lines.readLine();
        while (line != null) {
            number++;
            if (!line.isBlank()) {
                ObjectNode answer = JSON.createObjectNode();
                readable &= answer(line, number, answer);
                out.print(JSON.writeValueAsString(answer));
                out.print('\n');
            }
            line = lines.readLine();
        }
        out.flush();
        return readable;
    }

    private boolean answer(String line, int number, ObjectNode answer) {
        try {
            JsonNode request = JSON.readTree(line);
            answer.set("id", request.path("id"));
            answer(request, answer);
            return true;
        } catch (JacksonException | IOException | IllegalArgumentException e) {
            answer.put("status", "error");
            answer.put("error", "line " + number + " of the input: " + Failure.reason(e));
            return false;
        }
    }
}
