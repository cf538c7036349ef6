package newswire.cli.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Lines in, JSON Lines out, one for one: a bad line gets an answer that says so, and the next is read. */
abstract class Batch {

    static final JsonMapper JSON = JsonMapper.shared();

    /** Answers one request; may throw anything that a bad request leads to. */
    abstract void answer(JsonNode request, ObjectNode answer) throws IOException;

    final void run(BufferedReader lines, PrintStream out) throws IOException {
        int number = 0;
        String line = lines.readLine();
        while (line != null) {
            number++;
            if (!line.isBlank()) {
                out.print(JSON.writeValueAsString(answer(line, number)));
                out.print('\n');
            }
            line = lines.readLine();
        }
        out.flush();
    }

    private ObjectNode answer(String line, int number) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode request = JSON.readTree(line);
            answer.set("id", request.path("id"));
            answer(request, answer);
        } catch (JacksonException | IOException | IllegalArgumentException e) {
            answer.put("status", "error");
            answer.put("error", "line " + number + " of the input: " + firstLine(e));
        }
        return answer;
    }

    private static String firstLine(Exception e) {
        String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.toString();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
