package newswire.training.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with an object in JSON on each line. */
public final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** The objects of a file, in its order. */
    public static List<JsonNode> of(Path path) {
        var file = new SourceFile(path);
        return file.read(text -> {
            var values = new ArrayList<JsonNode>();
            long line = 0;
            for (var row = text.readLine(); row != null; row = text.readLine()) {
                line++;
                try {
                    var value = JSON.readTree(row);
                    if (!value.isObject()) {
                        throw file.wrong(line, "is no JSON object");
                    }
                    values.add(value);
                } catch (JacksonException malformed) {
                    throw file.wrong(line, malformed);
                }
            }
            return values;
        });
    }
}
