package newswire.cli.parse;

import java.time.Instant;
import newswire.ingest.parse.date.DateReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads dates: {@code {"id","input"}} in, {@code {"id","instant"}} out, null for what can't be read. */
final class DateBatch extends Batch {

    @Override
    void answer(JsonNode request, ObjectNode answer) {
        Instant instant = DateReader.read(request.path("input").asString(""));
        answer.put("instant", instant == null ? null : instant.toString());
    }
}
