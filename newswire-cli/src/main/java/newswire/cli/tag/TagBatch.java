package newswire.cli.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import newswire.cli.console.Failure;
import newswire.enrich.story.Sketcher;
import newswire.enrich.story.StoryIndex;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.keyphrase.WordRarity;
import newswire.enrich.tag.language.LanguageDetector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers each line of a batch with a line. */
final class TagBatch {

    private static final int LONGEST_ID = 1_000;
    private static final int SECONDS_STATED = "2026-01-31T12:00:00".length();
    private static final int ARTICLES_REMEMBERED = 20_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final LanguageDetector languages = new LanguageDetector();
    private final Taggers taggers;
    private final StoryIndex stories = new StoryIndex(ARTICLES_REMEMBERED, WordRarity.shipped());

    TagBatch(Taggers taggers) {
        this.taggers = taggers;
    }

    /** Returns whether every line could be read; blank lines are passed over. */
    boolean run(BufferedReader lines, PrintStream out) throws IOException {
        boolean ok = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                var answer = answer(line);
                ok &= !answer.has("error");
                out.print(json.writeValueAsString(answer) + "\n");
            }
        }
        return ok;
    }

    private ObjectNode answer(String line) {
        var answer = json.createObjectNode();
        try {
            var request = json.readTree(line);
            answer.set("id", request.path("id"));
            if (!request.path("text").isString() && !request.path("title").isString()) {
                return answer.put("error", "text is missing");
            }
            fill(answer, request);
        } catch (JacksonException notJson) {
            answer.put("error", Failure.reason(notJson));
        }
        return answer;
    }

    private void fill(ObjectNode answer, JsonNode request) {
        var title = request.path("title").asString("");
        var text = request.path("text").asString("");
        var language = languages.detect((title + "\n" + text).strip());
        if (language != null) {
            answer.put("language", language.code());
            answer.put("confidence", Math.round(language.confidence() * 1000) / 1000.0);
        }
        var known = language == null ? null : TagSource.languageOf(language.code(), language.confidence());
        TagJson.fill(answer, taggers.tag(TagSource.of(title, text, known)));
        place(answer, request, title, text);
    }

    /** The order of lines is the order of publication. */
    private void place(ObjectNode answer, JsonNode request, String title, String text) {
        var id = request.path("id").asString("");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return;
        }
        var published = published(request.path("published").asString(""));
        var placement = stories.add(Sketcher.sketch(id, published, title, text));
        answer.put("story", placement.story());
        if (placement.duplicateOf() != null) {
            answer.put("duplicateOf", placement.duplicateOf());
        }
    }

    /** A time with or without its zone; null when there is none that can be read. */
    private static @Nullable Instant published(String stated) {
        try {
            return stated.isEmpty() ? null : Instant.parse(stated.length() == SECONDS_STATED ? stated + "Z" : stated);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
