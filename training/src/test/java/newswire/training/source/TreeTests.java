package newswire.training.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsYamlWithQuotesAndLinesThatGoOn() throws IOException {
        var body = Tree.yaml(file("""
                        ? The Tern and Moss
                          Fisheries Board
                        :
                          Name: 'Fisheries'' Board'
                          Other: The Tern and Moss
                            Fisheries Board
                        """)).members().iterator().next();

        assertThat(body.getKey()).isEqualTo("The Tern and Moss Fisheries Board");
        assertThat(body.getValue().path("Name").asString()).isEqualTo("Fisheries' Board");
        assertThat(body.getValue().path("Other").asString()).isEqualTo("The Tern and Moss Fisheries Board");
    }

    @Test
    void namesTheLineOfMalformedJsonAndYaml() throws IOException {
        assertThatThrownBy(() -> Tree.json(file("{\"a\": 1,\n \"b\" 2}")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("source, line 2: ");
        assertThatThrownBy(() -> Tree.yaml(file("a: 1\nb: [1, 2\nc: 3\n")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("source, line 3: ");
        assertThatThrownBy(() -> JsonLines.of(file("{\"a\": 1}\n{\"a\": }\n")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("source, line 2: ");
    }

    @Test
    void saysWhatAnotherFileLacks() throws IOException {
        assertThatThrownBy(() -> Tree.json(file("{}")).part("features"))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("source, line 1: has no 'features'");
        assertThatThrownBy(() -> Tree.yaml(file("a: 1")).items()).hasMessageEndingWith("source, line 1: is no list");
        assertThatThrownBy(() -> Tree.yaml(file("- 1")).members())
                .hasMessageEndingWith("source, line 1: has no names with values");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> Tree.json(folder.resolve("none.json")))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("none.json: there is no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("source"), text);
    }
}
