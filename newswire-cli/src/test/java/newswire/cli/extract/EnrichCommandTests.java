package newswire.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EnrichCommandTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "authors",
            "dateline",
            "published",
            "modified",
            "section",
            "topics",
            "canonical",
            "images");

    /** What people paste, print and get sent, each text beside what a reader says it is. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsAPrintedTextAsAReaderDoes(Path text) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(
                text.resolveSibling(text.getFileName().toString().replace(".txt", ".json"))));

        JsonNode story = JSON.readTree(enrich("--json", text.toString()));

        ObjectNode told = JSON.createObjectNode();
        for (String field : FIELDS) {
            JsonNode value = story.path(field);
            if (!value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
                told.set(field, value);
            }
        }
        told.set("paragraphs", paragraphs(story));
        assertThat(told.toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @Test
    void showsAStoryToAPerson() throws IOException {
        assertThat(enrich(folder().resolve("reader.txt").toString()))
                .contains("Why the harbour wall leaned, and who knew", "Ada Brook, Ines Vogt", "[printed text]")
                .contains("Divers found the crack within an hour once they were sent.");
    }

    private static JsonNode paragraphs(JsonNode story) {
        return JSON.valueToTree(List.of(story.path("articleBody").asString().split("\n\n")));
    }

    private static String enrich(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine.populateCommand(new EnrichCommand(), arguments).show(new PrintWriter(out, true));
        return out.toString();
    }

    private static Path folder() throws IOException {
        URL folder = Objects.requireNonNull(EnrichCommandTests.class.getResource("printed"));
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
