package newswire.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainExtractionTests {

    @TempDir
    Path folder = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void aSet() throws IOException {
        Files.createDirectories(folder.resolve("pages/set"));
    }

    @Test
    void makesTheFolderOfTheFoldsModels() throws IOException {
        truth("");

        execute("--fold-models", folder.resolve("kept/folds").toString());

        assertThat(folder.resolve("kept/folds")).isEmptyDirectory();
    }

    @Test
    void keepsAModelForWhatItIsLearntFrom() throws IOException {
        StringBuilder truth = new StringBuilder();
        for (int site = 0; site < 12; site++) {
            truth.append("""
                    {"id":"p%1$d","host":"news%1$d.example","html_file":"p.html",\
                    "expect":{"title":"Ferry returns","authors":["Ada Brook"],"body_text":"The ferry sailed.",\
                    "body_paragraphs":["The ferry sailed."],"images":[],"summary":[],"topics":["Sport"]}}
                    """.formatted(site));
        }
        truth(truth.toString());
        Files.writeString(
                folder.resolve("pages/set/p.html"), "<h1>Ferry returns</h1><p>Ada Brook<p>The ferry sailed.<p>Contact");
        List<String> keeping = List.of(
                "--out-of-fold=" + folder.resolve("read.jsonl"),
                "--fold-models=" + folder.resolve("kept"),
                "--folds=2");

        assertThat(execute(keeping, "--trees=6")).as(errors.toString()).isZero();
        assertThat(kept()).hasSize(2);
        execute(keeping, "--trees=6");
        assertThat(kept()).hasSize(2);
        execute(keeping, "--trees=8");
        assertThat(kept()).hasSize(4);
        execute(keeping, "--trees=8", "--folds=3");
        assertThat(kept()).hasSize(7);
    }

    @Test
    void saysWhichLineOfTheTruthIsNoJson() throws IOException {
        truth("{}\n{id}\n");

        assertThat(execute()).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("newswire: " + folder.resolve("pages/set/truth.jsonl") + ", line 2: ")
                .hasLineCount(1);
    }

    @Test
    void saysThatThereAreNoPages() {
        assertThat(execute()).isEqualTo(1);
        assertThat(errors)
                .hasToString("newswire: " + folder.resolve("pages") + " has no folder with pages in a truth.jsonl"
                        + System.lineSeparator());
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertThat(execute("--corpus", "nowhere")).isEqualTo(1);
        assertThat(errors).hasToString("newswire: there is no file or folder nowhere" + System.lineSeparator());
    }

    @Test
    void refusesASingleFold() {
        assertThat(execute("--folds", "1")).isEqualTo(2);
        assertThat(errors)
                .hasToString("newswire: --folds is a number from 2 on (see train-extraction --help)"
                        + System.lineSeparator());
    }

    private void truth(String lines) throws IOException {
        Files.writeString(folder.resolve("pages/set/truth.jsonl"), lines);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            return files.toList();
        }
    }

    private int execute(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... options) {
        var line = TrainExtraction.commandLine().setOverwrittenOptionsAllowed(true);
        var arguments =
                new ArrayList<>(List.of("--corpus", folder.resolve("pages").toString()));
        arguments.addAll(List.of(options));
        return line.setErr(new PrintWriter(errors)).execute(arguments.toArray(String[]::new));
    }
}
