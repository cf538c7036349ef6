package newswire.cli.routes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import newswire.cli.console.Failure;
import newswire.events.EnrichedArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Enriched articles, one a line: the events themselves, or what {@code tail --json} prints of them. */
final class ArticleLines {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Hands each article on; lines that withdraw or retract one are left out. */
    void read(BufferedReader lines, Consumer<EnrichedArticle> consumer) throws IOException {
        int n = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            n++;
            var article = line.isBlank() ? null : article(line, n);
            if (article != null) {
                consumer.accept(article);
            }
        }
    }

    private @Nullable EnrichedArticle article(String line, int n) {
        try {
            var node = json.readTree(line);
            var event = node.has("topic") && node.has("value") ? node.get("value") : node;
            return event.has("wordCount") ? json.treeToValue(event, EnrichedArticle.class) : null;
        } catch (JacksonException e) {
            throw new Failure("line " + n + " is no enriched article: " + e.getOriginalMessage(), e);
        }
    }
}
